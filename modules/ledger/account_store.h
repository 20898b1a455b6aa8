// The tables account and posting_rule.
#pragma once

#include <string>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

void save_account(Tx& tx, const Account& account);  // new or changed
std::string usual_cash_flow(std::string_view account_type);
void remove_account(Tx& tx, Id<Account> account);   // that nothing names
std::vector<Account> accounts_of(Reads& reads, const std::vector<Id<Account>>& ids);
bool has_postings(Reads& reads, Id<Account> account);
// What stands on the account now, over all days: debits less credits.
Money account_total(Reads& reads, Id<Account> account);

struct PostingRule {
    std::string role;
    Id<catalog::Category> category;    // none: every category
    Id<catalog::Warehouse> warehouse;  // none: every warehouse
    Id<Account> account;
};
void save_posting_rule(Tx& tx, const PostingRule& rule);
std::vector<std::string> roles_of(Reads& reads, Id<Account> account);  // as rules name it now

// A stock account's value of one item in one warehouse.
struct StockValue {
    Id<Account> account;
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    Id<catalog::Category> category;
    Money amount;
};
// All that is not zero on the accounts with this control.
std::vector<StockValue> stock_values(Reads& reads, std::string_view control);

}  // namespace storekeep::ledger
