#include "modules/stock/module.h"

namespace storekeep::stock {

namespace {

Table no_breaks() {
    return {"", {text_column("item"), text_column("warehouse"), quantity_column("bins"),
                 quantity_column("layers")},
            {}};
}

}  // namespace

Table layers_differ_from_bins(Reads& reads) {
    Table breaks = no_breaks();
    reads.each(
        "select i.sku, coalesce(w.code, 'in transit'), cast(sum(x.bins) as bigint), "
        "cast(sum(x.layers) as bigint) from ("
        "select c.item_id, coalesce(b.warehouse_id, 0) as warehouse_id, c.quantity as bins, "
        "0 as layers from bin_balance c join bin b on b.id = c.bin_id "
        "union all select item_id, warehouse_id, 0, quantity from cost_layer_balance "
        "where kind <> 'trail') x "
        "join item i on i.id = x.item_id left join warehouse w on w.id = x.warehouse_id "
        "group by x.item_id, i.sku, x.warehouse_id, w.code having sum(x.bins) <> sum(x.layers)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3));
        });
    reads.each(
        "select i.sku, coalesce(w.code, 'in transit'), cast(sum(x.trails) as bigint), "
        "cast(sum(x.pools) as bigint) from ("
        "select item_id, warehouse_id, lot_id, case when kind = 'trail' then quantity else 0 end "
        "as trails, case when kind = 'pool' then quantity else 0 end as pools "
        "from cost_layer_balance) x "
        "join item i on i.id = x.item_id left join warehouse w on w.id = x.warehouse_id "
        "group by x.item_id, i.sku, x.warehouse_id, w.code, x.lot_id "
        "having sum(x.trails) <> sum(x.pools)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1) + " (trail of receipts)", row.integer(2),
                       row.integer(3));
        });
    return breaks;
}

Table touched_layers_differ_from_bins(Tx& tx) {
    Table breaks = no_breaks();
    std::vector<std::vector<Value>> keys;
    for (std::int64_t item : tx.touched("stock_item")) keys.push_back({item});
    tx.each_of(
        "with wanted(item_id) as ({wanted}) "
        "select i.sku, coalesce(h.code, 'in transit'), x.bins, x.layers from ("
        "select item_id, warehouse_id, cast(sum(bins) as bigint) as bins, "
        "cast(sum(layers) as bigint) as layers from ("
        "select c.item_id, c.warehouse_id, c.quantity as bins, 0 as layers "
        "from wanted w join item_balance c on c.item_id = w.item_id "
        "union all select p.item_id, p.warehouse_id, 0, p.quantity "
        "from wanted w join cost_pool_balance p on p.item_id = w.item_id) y "
        "group by item_id, warehouse_id having sum(bins) <> sum(layers)) x "
        "join item i on i.id = x.item_id left join warehouse h on h.id = x.warehouse_id",
        keys, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3));
        });
    return breaks;
}

}  // namespace storekeep::stock
