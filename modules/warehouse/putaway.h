// Where received goods lie, how many of them are put away, and the bin that is proposed for them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::warehouse {

// What a receipt line brought into one bin, and how many of it were put away from there.
struct ReceivedGoods {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    Id<stock::Lot> lot;
    Id<catalog::Bin> bin;
    std::string status;
    Quantity quantity;
    Quantity put_away;

    Quantity left() const { return std::max(Quantity{}, quantity - put_away); }
};
std::vector<ReceivedGoods> received_goods(Reads& reads, Id<Document> receipt);

void insert_putaway(Tx& tx, const Document& putaway, Id<Document> receipt);

// The bin proposed for an item, and which rule found it: the item's preferred bin, a bin that holds
// the item already, or an empty bin, near where the item lay before when there is such a zone.
struct Proposal {
    catalog::Bin bin;
    std::string_view rule;  // preferred, same_item, empty
};
std::optional<Proposal> propose_bin(Reads& reads, Id<catalog::Item> item,
                                    Id<catalog::Warehouse> warehouse);

}  // namespace storekeep::warehouse
