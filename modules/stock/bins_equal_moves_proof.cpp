#include "modules/stock/module.h"

namespace storekeep::stock {

Table bins_differ_from_moves(Reads& reads) {
    Table breaks{"",
                 {text_column("bin"), text_column("item"), text_column("lot"),
                  text_column("status"), quantity_column("moves"), quantity_column("balance")},
                 {}};
    reads.each(
        "select b.code, i.sku, l.code || l.serial, x.status, cast(sum(x.moved) as bigint), "
        "cast(sum(x.kept) as bigint) from ("
        "select to_bin_id as bin_id, item_id, lot_id, to_status as status, quantity as moved, "
        "0 as kept from stock_move where to_bin_id >= 5 "
        "union all select from_bin_id, item_id, lot_id, from_status, -quantity, 0 "
        "from stock_move where from_bin_id >= 5 "
        "union all select bin_id, item_id, lot_id, status, 0, quantity from bin_balance) x "
        "join bin b on b.id = x.bin_id join item i on i.id = x.item_id join lot l on l.id = "
        "x.lot_id "
        "group by x.bin_id, b.code, x.item_id, i.sku, x.lot_id, l.code, l.serial, x.status "
        "having sum(x.moved) <> sum(x.kept)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4),
                       row.integer(5));
        });
    reads.each(
        "select coalesce(w.code, 'in transit'), i.sku, l.code || l.serial, x.status, "
        "cast(sum(x.bins) as bigint), cast(sum(x.kept) as bigint) from ("
        "select coalesce(b.warehouse_id, 0) as warehouse_id, c.item_id, c.lot_id, c.status, "
        "c.quantity as bins, 0 as kept from bin_balance c join bin b on b.id = c.bin_id "
        "union all select warehouse_id, item_id, lot_id, status, 0, quantity from item_balance) x "
        "left join warehouse w on w.id = x.warehouse_id "
        "join item i on i.id = x.item_id join lot l on l.id = x.lot_id "
        "group by x.warehouse_id, w.code, x.item_id, i.sku, x.lot_id, l.code, l.serial, x.status "
        "having sum(x.bins) <> sum(x.kept)",
        {}, [&](const Row& row) {
            breaks.add("all of " + row.text(0), row.text(1), row.text(2), row.text(3),
                       row.integer(4), row.integer(5));
        });
    return breaks;
}

}  // namespace storekeep::stock
