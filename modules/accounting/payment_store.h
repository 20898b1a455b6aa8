// The table payment.
#pragma once

#include "modules/accounting/payment.h"

namespace storekeep::accounting {

struct Payment {
    Id<Document> document;
    Direction direction = Direction::received;
    Id<catalog::Partner> partner;
    Id<ledger::Account> account;
    Money amount;
    std::string reference;
};

void insert_payment(Tx& tx, const Payment& payment);

}  // namespace storekeep::accounting
