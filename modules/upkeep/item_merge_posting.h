// What merging items posts: the value of what lies in each warehouse goes from item to item.
#pragma once

#include "modules/ledger/ledger.h"
#include "office/document.h"

namespace storekeep::upkeep {

struct MergedValue {
    Id<catalog::Warehouse> warehouse;
    Money value;
    Money variance;  // of it, kept out of stock by the survivor's standard cost
};

ledger::Entry merged_entry(const ledger::PostingRules& rules, const Document& document,
                           const catalog::Item& merged, const catalog::Item& survivor,
                           const std::vector<MergedValue>& values);

}  // namespace storekeep::upkeep
