// Pools of cost as rows: what is left in each, and which goods it stands for.
#pragma once

#include "modules/stock/cost.h"

namespace storekeep::stock {

// The warehouse of a pool's journal lines: none in transit, nor where the company has one pool.
Id<catalog::Warehouse> posted_in(const Pool& pool);

struct PoolLeft {
    Pool pool;
    Quantity quantity;
    Money value;
};
// The pools that hold goods of an item, not in transit.
std::vector<PoolLeft> pools_left(Reads& reads, Id<catalog::Item> item);
// The items of which a pool holds goods, not in transit.
std::vector<Id<catalog::Item>> items_in_pools(Reads& reads);

// What lies of an item in the bins of each warehouse, by lot.
struct LyingLot {
    Id<catalog::Warehouse> warehouse;
    LotShare share;
};
std::vector<LyingLot> lying_in_warehouses(Reads& reads, Id<catalog::Item> item);

// Whether a layer that the document changed has been changed since.
bool cost_changed_since(Reads& reads, Id<Document> document);

}  // namespace storekeep::stock
