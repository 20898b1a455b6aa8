// Picked goods go from where they were held to the packing bin, and the holding goes with them.
#pragma once

#include <string>
#include <vector>

#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

struct PickedGoods {
    Holding from;       // its quantity is what was taken
    catalog::Bin to;    // the packing bin
};

// Registers the pick, moves the goods and notes it on the order. Answers the pick's document.
Document pick_goods(Tx& tx, stock::Balances& balances, OrderWork& work,
                    const std::vector<PickedGoods>& goods, const std::string& number,
                    const RequestHead& head);

// {"line": 1, "bin": "A-01-1", "item": "BOLT-M8", "quantity": "40", "lot": …} each.
Json listed(Reads& reads, const std::vector<PickedGoods>& goods);

// Whether what was scanned, a SKU or a barcode, is the item.
bool is_item(Reads& reads, const std::string& scanned, const catalog::Item& item);

}  // namespace storekeep::warehouse
