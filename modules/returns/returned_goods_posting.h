// What returns post: goods back into inventory out of cost of goods sold, goods written off, and
// the customer's credit.
#pragma once

#include "modules/ledger/ledger.h"
#include "modules/returns/return_store.h"
#include "modules/warehouse/inventory_posting.h"

namespace storekeep::returns {

using warehouse::Valued;
using warehouse::refuse_without_accounts;

// Refuses `account_role_missing` unless a credit can be posted.
void refuse_without_accounts(const ledger::PostingRules& rules,
                             const std::vector<CreditLine>& lines, Money restocking_fee);

ledger::Entry returned_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods);
ledger::Entry written_off_goods(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse, std::vector<Valued> goods);
// Inventory is worth more by what the repair cost, which is no expense any more.
ledger::Entry repaired_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods);
ledger::Entry credited(const ledger::PostingRules& rules, const CreditNote& note);

}  // namespace storekeep::returns
