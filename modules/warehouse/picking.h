// Picked goods go from where they were held to the packing bin, and the holding goes with them.
#pragma once

#include <string>
#include <vector>

#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

struct PickedGoods {
    Holding from;       // its quantity is what was taken
    catalog::Bin to;    // the packing bin
    std::optional<Holding> instead_of = {};  // what was held for it, when that is another lot
};

// Registers the pick, moves the goods and notes it on the order. Answers the pick's document.
Document pick_goods(Tx& tx, stock::Balances& balances, OrderWork& work,
                    const std::vector<PickedGoods>& goods, const std::string& number,
                    const RequestHead& head);

// The order that a pick was for, and the latest packing list in which goods of the line lie; "".
Document order_of_pick(Reads& reads, Id<Document> pick);
std::string last_packing_of(Reads& reads, Id<Document> order, std::int64_t line);
void insert_pick(Tx& tx, const Document& pick, Id<Document> order);

// {"line": 1, "bin": "A-01-1", "item": "BOLT-M8", "quantity": "40", "lot": …} each.
Json listed(Reads& reads, const std::vector<PickedGoods>& goods);

// Whether what was scanned, a SKU or a barcode, is the item.
bool is_item(Reads& reads, const std::string& scanned, const catalog::Item& item);

}  // namespace storekeep::warehouse
