// A shipment in the books: cost of goods sold against inventory, by item and warehouse.
#pragma once

#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::sales {

struct ShippedValue {
    Id<catalog::Item> item;
    Id<catalog::Category> category;
    Id<catalog::Warehouse> warehouse;
    Money cost;
};

// Refuses `account_role_missing`, whatever the cost.
ledger::Entry shipment_entry(const ledger::PostingRules& rules, const Document& document,
                             const std::vector<ShippedValue>& values);

}  // namespace storekeep::sales
