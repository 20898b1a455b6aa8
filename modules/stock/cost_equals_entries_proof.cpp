#include "modules/stock/module.h"

namespace storekeep::stock {

Table cost_differs_from_entries(Reads& reads) {
    const Currency currency = reads.currency();
    Table breaks{"",
                 {text_column("kept"), text_column("item"), text_column("document"),
                  quantity_column("entries_quantity"), quantity_column("kept_quantity"),
                  money_column("entries_value", currency), money_column("kept_value", currency)},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.text_or_empty(2), row.integer(3), row.integer(4),
                   row.integer(5), row.integer(6));
    };
    // Entries are summed in the order of an index before anything else is looked at.
    reads.each(
        "select 'layer', i.sku, d.number, cast(x.q as bigint), cast(x.kq as bigint), "
        "cast(x.v as bigint), cast(x.kv as bigint) from (select layer_id, sum(q) as q, "
        "sum(kq) as kq, sum(v) as v, sum(kv) as kv from ("
        "select layer_id, sum(quantity) as q, 0 as kq, sum(value) as v, 0 as kv from cost_entry "
        "group by layer_id "
        "union all select layer_id, 0, quantity, 0, value from cost_layer_balance) y "
        "group by layer_id having sum(q) <> sum(kq) or sum(v) <> sum(kv)) x "
        "join cost_layer l on l.id = x.layer_id join item i on i.id = l.item_id "
        "join document d on d.id = l.document_id",
        {}, take);
    reads.each(
        "select 'pool', i.sku, w.code, cast(sum(x.q) as bigint), cast(sum(x.kq) as bigint), "
        "cast(sum(x.v) as bigint), cast(sum(x.kv) as bigint) from ("
        "select item_id, warehouse_id, lot_id, sum(quantity) as q, 0 as kq, sum(value) as v, "
        "0 as kv from cost_entry where trail = 0 group by item_id, warehouse_id, lot_id "
        "union all select item_id, warehouse_id, lot_id, 0, quantity, 0, value "
        "from cost_pool_balance) x join item i on i.id = x.item_id "
        "left join warehouse w on w.id = x.warehouse_id "
        "group by x.item_id, i.sku, x.warehouse_id, w.code, x.lot_id "
        "having sum(x.q) <> sum(x.kq) or sum(x.v) <> sum(x.kv)",
        {}, take);
    reads.each(
        "select 'layer as received', i.sku, d.number, e.quantity, l.quantity, "
        "cast(0 as bigint), cast(0 as bigint) from ("
        "select layer_id, min(id) as id from cost_entry group by layer_id) f "
        "join cost_entry e on e.id = f.id join cost_layer l on l.id = f.layer_id "
        "join item i on i.id = l.item_id join document d on d.id = l.document_id "
        "where e.quantity <> l.quantity or e.document_id <> l.document_id or e.line <> l.line",
        {}, take);
    return breaks;
}

}  // namespace storekeep::stock
