// All that an item has: where it lies, what it costs there, and who waits for it.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "modules/stock/cost.h"
#include "modules/stock/demand.h"
#include "modules/stock/lot_store.h"

namespace storekeep::stock {

struct ItemSpot {
    Spot spot;
    LotKey key;
    std::optional<Date> expires;
    Quantity quantity;
};
std::vector<ItemSpot> spots_of(Reads& reads, Id<catalog::Item> item);

// Its lots by their numbers.
std::map<LotKey, Id<Lot>> lots_of(Reads& reads, Id<catalog::Item> item);

// The pools with goods in them, and how many.
std::vector<std::pair<Pool, Quantity>> pools_of(Reads& reads, Id<catalog::Item> item);

// Demands of which not all has gone, in the order in which they are served.
std::vector<Demand> open_demands(Reads& reads, Id<catalog::Item> item);
// Writes for which item a demand asks.
void save_item_of(Tx& tx, const Demand& demand);

}  // namespace storekeep::stock
