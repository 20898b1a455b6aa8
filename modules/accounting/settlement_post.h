// settlement.post: a payment or credit on account is used up against invoices or bills.
#pragma once

#include "modules/accounting/settlement.h"

namespace storekeep::accounting {

extern const Rule customer_or_supplier;
extern const Rule other_account;

struct SettlementPost : RequestHead {
    std::optional<std::string> customer;
    std::optional<std::string> supplier;
    std::string from;
    std::vector<ApplicationEntry> apply;
    void fields(Fields& f);
};

Json post_settlement(Tx& tx, const SettlementPost& request);
Operation settlement_post_operation();

}  // namespace storekeep::accounting
