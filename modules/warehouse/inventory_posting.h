// Value of goods that comes into a warehouse's inventory or leaves it, against a role's account.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::warehouse {

// Goods of one item and what they are worth.
struct Valued {
    Id<catalog::Item> item;
    Id<catalog::Category> category;
    Money value;  // below 0: leaving
};

// Refuses `account_role_missing` unless goods of the category can be posted between the inventory
// of the warehouse and `role`.
void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse, std::string_view role);

// What comes in is debited to inventory and credited to the role's account.
ledger::Entry against_inventory(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse, std::string_view role,
                                const std::vector<Valued>& goods);

}  // namespace storekeep::warehouse
