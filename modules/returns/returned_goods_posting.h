// What returns post: goods back into inventory out of cost of goods sold, goods written off, and
// the customer's credit.
#pragma once

#include "modules/ledger/ledger.h"
#include "modules/returns/return_store.h"

namespace storekeep::returns {

// Goods of one item worth `value`, coming back or leaving.
struct Valued {
    Id<catalog::Item> item;
    Id<catalog::Category> category;
    Money value;
};

// Refuses `account_role_missing` unless goods can be posted between inventory and `role`.
void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse, std::string_view role);
// The same for a credit.
void refuse_without_accounts(const ledger::PostingRules& rules,
                             const std::vector<CreditLine>& lines, Money restocking_fee);

ledger::Entry returned_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods);
ledger::Entry written_off_goods(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods);
// Inventory is worth more by what the repair cost, which is no expense any more.
ledger::Entry repaired_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods);
ledger::Entry credited(const ledger::PostingRules& rules, const CreditNote& note);

}  // namespace storekeep::returns
