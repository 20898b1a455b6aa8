// item.merge: an item that was entered twice becomes one. Stock, cost, open orders, barcodes and
// units go to the survivor; the merged item is blocked and keeps its history.
#pragma once

#include "office/operation.h"

namespace storekeep::upkeep {

extern const Rule same_item;
extern const Rule items_differ;
extern const Rule item_in_work;

struct ItemMerge : RequestHead {
    std::string item;
    std::string into;
    void fields(Fields& f);
};

Operation item_merge_operation();

}  // namespace storekeep::upkeep
