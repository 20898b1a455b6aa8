#include "modules/stock/cost_pool_store.h"

namespace storekeep::stock {

Id<catalog::Warehouse> posted_in(const Pool& pool) {
    return pool.warehouse == all_warehouses ? Id<catalog::Warehouse>{} : pool.warehouse;
}

std::vector<PoolLeft> pools_left(Reads& reads, Id<catalog::Item> item) {
    std::vector<PoolLeft> pools;
    for (const Row& row : reads.rows(
             "select item_id, warehouse_id, lot_id, quantity, value from cost_pool_balance "
             "where item_id = $1 and warehouse_id <> 0 and quantity > 0 "
             "order by warehouse_id, lot_id",
             item))
        pools.push_back(
            {{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1), row.id<Lot>(2)},
             row.quantity(3),
             row.money(4, reads.currency())});
    return pools;
}

std::vector<Id<catalog::Item>> items_in_pools(Reads& reads) {
    std::vector<Id<catalog::Item>> items;
    reads.each("select distinct item_id from cost_pool_balance "
               "where warehouse_id <> 0 and quantity > 0 order by item_id",
               {}, [&](const Row& row) { items.push_back(row.id<catalog::Item>(0)); });
    return items;
}

std::vector<LyingLot> lying_in_warehouses(Reads& reads, Id<catalog::Item> item) {
    std::vector<LyingLot> lots;
    for (const Row& row :
         reads.rows("select warehouse_id, lot_id, cast(sum(quantity) as bigint) from item_balance "
                    "where item_id = $1 and warehouse_id <> 0 group by warehouse_id, lot_id "
                    "having sum(quantity) > 0 order by warehouse_id, lot_id",
                    item))
        lots.push_back({row.id<catalog::Warehouse>(0), {row.id<Lot>(1), row.quantity(2)}});
    return lots;
}

bool cost_changed_since(Reads& reads, Id<Document> document) {
    return reads
        .first("select 1 from cost_entry e join cost_entry later on later.layer_id = e.layer_id "
               "and later.id > e.id and later.document_id <> e.document_id "
               "where e.document_id = $1 limit 1",
               document)
        .has_value();
}

}  // namespace storekeep::stock
