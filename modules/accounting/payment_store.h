// The table payment.
#pragma once

#include "modules/accounting/payment.h"

namespace storekeep::accounting {

struct Payment {
    Id<Document> document;
    Direction direction = Direction::received;
    Id<catalog::Partner> partner;
    Id<ledger::Account> account;
    Money value;   // in the company's currency
    Money amount;  // in its own
    std::string reference;
};

void insert_payment(Tx& tx, const Payment& payment);

}  // namespace storekeep::accounting
