#include "modules/stock/cost_store.h"
#include "modules/stock/module.h"

namespace storekeep::stock {

namespace {

Table no_breaks() {
    return {"", {text_column("item"), text_column("warehouse"), quantity_column("bins"),
                 quantity_column("layers")},
            {}};
}

void add_breaks(Reads& reads, const std::string& sql, std::string_view remark, Table& breaks) {
    reads.each(sql, {}, [&](const Row& row) {
        breaks.add(row.text(0), row.text(1) + std::string(remark), row.integer(2), row.integer(3));
    });
}

std::string pools_question() {
    return fmt::format(
        "select i.sku, {}, cast(sum(x.bins) as bigint), "
        "cast(sum(x.layers) as bigint) from ("
        "select c.item_id, {} as warehouse_id, c.quantity as bins, "
        "0 as layers from bin_balance c join bin b on b.id = c.bin_id "
        "union all select item_id, warehouse_id, 0, quantity from cost_layer_balance "
        "where kind <> 'trail') x "
        "join item i on i.id = x.item_id left join warehouse w on w.id = x.warehouse_id "
        "group by x.item_id, i.sku, x.warehouse_id, w.code having sum(x.bins) <> sum(x.layers)",
        pool_place_name("x.warehouse_id", "w.code"), pool_place("coalesce(b.warehouse_id, 0)"));
}

std::string trails_question() {
    return fmt::format(
        "select i.sku, {}, cast(sum(x.trails) as bigint), "
        "cast(sum(x.pools) as bigint) from ("
        "select item_id, warehouse_id, lot_id, case when kind = 'trail' then quantity else 0 end "
        "as trails, case when kind = 'pool' then quantity else 0 end as pools "
        "from cost_layer_balance) x "
        "join item i on i.id = x.item_id left join warehouse w on w.id = x.warehouse_id "
        "group by x.item_id, i.sku, x.warehouse_id, w.code, x.lot_id "
        "having sum(x.trails) <> sum(x.pools)",
        pool_place_name("x.warehouse_id", "w.code"));
}

// Lots that have a pool of their own: the others of their item lie in its common pool.
std::string lots_question() {
    return fmt::format(
        "select i.sku, {}, cast(sum(x.bins) as bigint), cast(sum(x.layers) as bigint) from ("
        "select c.item_id, {} as warehouse_id, c.lot_id, c.quantity as bins, 0 as layers "
        "from bin_balance c join bin b on b.id = c.bin_id where c.lot_id <> 0 "
        "union all select item_id, warehouse_id, lot_id, 0, quantity from cost_pool_balance "
        "where lot_id <> 0) x "
        "join cost_pool_balance p on p.item_id = x.item_id and p.warehouse_id = x.warehouse_id "
        "and p.lot_id = x.lot_id and p.quantity <> 0 "
        "join item i on i.id = x.item_id left join warehouse w on w.id = x.warehouse_id "
        "group by x.item_id, i.sku, x.warehouse_id, w.code, x.lot_id "
        "having sum(x.bins) <> sum(x.layers)",
        pool_place_name("x.warehouse_id", "w.code"), pool_place("coalesce(b.warehouse_id, 0)"));
}

}  // namespace

Table layers_differ_from_bins(Reads& reads) {
    Table breaks = no_breaks();
    add_breaks(reads, pools_question(), "", breaks);
    add_breaks(reads, trails_question(), " (trail of receipts)", breaks);
    add_breaks(reads, lots_question(), " (lot)", breaks);
    return breaks;
}

Table touched_layers_differ_from_bins(Tx& tx) {
    static const std::string sql = fmt::format(
        "with wanted(item_id) as ({{wanted}}) "
        "select i.sku, {}, x.bins, x.layers from ("
        "select item_id, warehouse_id, cast(sum(bins) as bigint) as bins, "
        "cast(sum(layers) as bigint) as layers from ("
        "select c.item_id, {} as warehouse_id, c.quantity as bins, 0 as layers "
        "from wanted w join item_balance c on c.item_id = w.item_id "
        "union all select p.item_id, p.warehouse_id, 0, p.quantity "
        "from wanted w join cost_pool_balance p on p.item_id = w.item_id) y "
        "group by item_id, warehouse_id having sum(bins) <> sum(layers)) x "
        "join item i on i.id = x.item_id left join warehouse h on h.id = x.warehouse_id",
        pool_place_name("x.warehouse_id", "h.code"), pool_place("c.warehouse_id"));
    Table breaks = no_breaks();
    std::vector<std::vector<Value>> keys;
    for (std::int64_t item : tx.touched("stock_item")) keys.push_back({item});
    tx.each_of(sql, keys, [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3));
    });
    return breaks;
}

}  // namespace storekeep::stock
