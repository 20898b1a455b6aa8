#include "modules/stock/item_stock_store.h"

#include "modules/stock/demand_store.h"

namespace storekeep::stock {

std::vector<ItemSpot> spots_of(Reads& reads, Id<catalog::Item> item) {
    std::vector<ItemSpot> spots;
    reads.each(
        "select c.bin_id, c.lot_id, c.status, l.code, l.serial, l.expires, c.quantity "
        "from bin_balance c join lot l on l.id = c.lot_id "
        "where c.item_id = $1 and c.quantity > 0 order by c.bin_id, c.lot_id, c.status",
        {bind(item)}, [&](const Row& row) {
            spots.push_back({{row.id<catalog::Bin>(0), item, row.id<Lot>(1), row.text(2)},
                             {row.text(3), row.text(4)},
                             row.optional_date(5),
                             row.quantity(6)});
        });
    return spots;
}

std::map<LotKey, Id<Lot>> lots_of(Reads& reads, Id<catalog::Item> item) {
    std::map<LotKey, Id<Lot>> lots;
    reads.each("select code, serial, id from lot where item_id = $1", {bind(item)},
               [&](const Row& row) {
                   lots[{row.text(0), row.text(1)}] = row.id<Lot>(2);
               });
    return lots;
}

std::vector<std::pair<Pool, Quantity>> pools_of(Reads& reads, Id<catalog::Item> item) {
    std::vector<std::pair<Pool, Quantity>> pools;
    reads.each(
        "select warehouse_id, lot_id, quantity from cost_pool_balance "
        "where item_id = $1 and quantity > 0 order by warehouse_id, lot_id",
        {bind(item)}, [&](const Row& row) {
            pools.emplace_back(Pool{item, row.id<catalog::Warehouse>(0), row.id<Lot>(1)},
                               row.quantity(2));
        });
    return pools;
}

std::vector<Demand> open_demands(Reads& reads, Id<catalog::Item> item) {
    std::vector<Id<Demand>> ids;
    reads.each(
        "select d.id from demand_balance b join demand d on d.id = b.demand_id "
        "where b.item_id = $1 and b.requested > b.shipped "
        "order by d.priority, d.ship_by, d.id",
        {bind(item)}, [&](const Row& row) { ids.push_back(row.id<Demand>(0)); });
    std::vector<Demand> demands;
    for (const Id<Demand> id : ids) demands.push_back(load_demand(reads, id));
    return demands;
}

void save_item_of(Tx& tx, const Demand& demand) {
    for (const char* rows : {"demand set item_id = $1 where id = $2",
                             "demand_balance set item_id = $1 where demand_id = $2"})
        tx.execute(std::string("update ") + rows, demand.item, demand.id);
}

}  // namespace storekeep::stock
