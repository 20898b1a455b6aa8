// Goods between warehouses: inventory of the source to in transit to inventory of the destination.
#pragma once

#include "modules/ledger/ledger.h"
#include "modules/warehouse/transfer.h"

namespace storekeep::warehouse {

struct Carried {
    Id<catalog::Item> item;
    Id<catalog::Category> category;
    Money value;
};
// Refuses `account_role_missing` unless goods of the category can go from or to `warehouse`.
void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse);
ledger::Entry sent(const ledger::PostingRules& rules, const Document& document,
                   Id<catalog::Warehouse> from, const std::vector<Carried>& goods);
ledger::Entry arrived(const ledger::PostingRules& rules, const Document& document,
                      Id<catalog::Warehouse> to, const std::vector<Carried>& goods);

}  // namespace storekeep::warehouse
