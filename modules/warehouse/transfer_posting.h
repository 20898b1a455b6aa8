// Goods between warehouses: inventory of the source to in transit, and from there to inventory of
// the destination or, lost, to write-offs.
#pragma once

#include "modules/warehouse/inventory_posting.h"
#include "modules/warehouse/transfer.h"

namespace storekeep::warehouse {

// Refuses `account_role_missing` unless goods of the category can go from or to `warehouse`.
void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse);
// The same for goods of `warehouse` that are lost on the way.
void refuse_without_write_off(const ledger::PostingRules& rules, Id<catalog::Category> category,
                              Id<catalog::Warehouse> warehouse);
ledger::Entry sent(const ledger::PostingRules& rules, const Document& document,
                   Id<catalog::Warehouse> from, const std::vector<Valued>& goods);
ledger::Entry arrived(const ledger::PostingRules& rules, const Document& document,
                      Id<catalog::Warehouse> to, const std::vector<Valued>& goods);
ledger::Entry lost_on_the_way(const ledger::PostingRules& rules, const Document& document,
                              Id<catalog::Warehouse> from, const std::vector<Valued>& goods);

}  // namespace storekeep::warehouse
