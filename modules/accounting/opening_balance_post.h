// opening_balance.post: what stood in the books before: accounts, and each invoice and bill that
// was still open. What is needed to balance it goes to opening balance equity.
#pragma once

#include "modules/accounting/open_items.h"

namespace storekeep::accounting {

extern const Rule account_or_partner;
extern const Rule amount_is_zero;
extern const Rule value_contradicts_amount;

struct OpeningBalanceLine {
    std::optional<std::string> account;
    std::optional<Amount> debit;
    std::optional<Amount> credit;
    std::optional<std::string> customer;
    std::optional<std::string> supplier;
    std::optional<std::string> document;
    std::optional<Amount> amount;
    std::optional<std::string> currency;
    std::optional<Factor> rate;
    std::optional<Amount> value;
    std::optional<Date> due;
    void fields(Fields& f);
};

struct OpeningBalancePost : RequestHead {
    std::optional<std::string> number;
    std::vector<OpeningBalanceLine> lines;
    void fields(Fields& f);
};

Json post_opening_balance(Tx& tx, const OpeningBalancePost& request);
Operation opening_balance_post_operation();

}  // namespace storekeep::accounting
