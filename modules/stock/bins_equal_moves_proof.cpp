#include "modules/stock/module.h"

namespace storekeep::stock {

Table bins_differ_from_moves(Reads& reads) {
    Table breaks{"",
                 {text_column("bin"), text_column("item"), text_column("lot"),
                  text_column("status"), quantity_column("moves"), quantity_column("balance")},
                 {}};
    // Each way by itself, in the order of its index.
    reads.each(
        "select b.code, i.sku, l.code || l.serial, x.status, cast(x.moved as bigint), "
        "cast(x.kept as bigint), x.moved_on, x.kept_on from ("
        "select bin_id, item_id, lot_id, status, sum(moved) as moved, sum(kept) as kept, "
        "max(moved_on) as moved_on, max(kept_on) as kept_on from ("
        "select to_bin_id as bin_id, item_id, lot_id, to_status as status, sum(quantity) as moved, "
        "0 as kept, max(date) as moved_on, cast(null as bigint) as kept_on from stock_move "
        "where to_bin_id >= 5 group by to_bin_id, item_id, lot_id, to_status "
        "union all select from_bin_id, item_id, lot_id, from_status, -sum(quantity), 0, "
        "max(date), null from stock_move where from_bin_id >= 5 "
        "group by from_bin_id, item_id, lot_id, from_status "
        "union all select bin_id, item_id, lot_id, status, 0, quantity, null, last_date "
        "from bin_balance) y group by bin_id, item_id, lot_id, status "
        "having sum(moved) <> sum(kept) or coalesce(max(moved_on), 0) <> "
        "coalesce(max(kept_on), 0)) x "
        "join bin b on b.id = x.bin_id join item i on i.id = x.item_id "
        "join lot l on l.id = x.lot_id",
        {}, [&](const Row& row) {
            const bool days_alone = row.integer(4) == row.integer(5);
            breaks.add(row.text(0), row.text(1), row.text(2),
                       row.text(3) + (days_alone ? ", another last day" : ""), row.integer(4),
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
