#include "modules/warehouse/module.h"

namespace storekeep::warehouse {

Table counts_differ_from_adjustments(Reads& reads) {
    Table breaks{"", {text_column("count"), text_column("item"), text_column("bin"),
                      quantity_column("found"), quantity_column("adjusted")},
                 {}};
    reads.each(
        "select d.number, i.sku, b.code, cast(sum(x.found) as bigint), "
        "cast(sum(x.adjusted) as bigint) from ("
        "select e.count_id as id, e.item_id, e.bin_id, e.lot_id, e.status, "
        "e.counted - e.booked as found, 0 as adjusted from count_entry e "
        "join stock_count c on c.id = e.count_id where c.state = 'approved' and e.round = "
        "(select max(m.round) from count_entry m where m.count_id = e.count_id "
        "and m.bin_id = e.bin_id and m.item_id = e.item_id and m.status = e.status) "
        "union all select a.count_id, l.item_id, l.bin_id, l.lot_id, l.status, 0, l.quantity "
        "from adjustment a join adjustment_line l on l.adjustment_id = a.id "
        "where a.count_id is not null) x "
        "join document d on d.id = x.id join item i on i.id = x.item_id "
        "join bin b on b.id = x.bin_id "
        "group by x.id, d.number, x.item_id, i.sku, x.bin_id, b.code, x.lot_id, x.status "
        "having sum(x.found) <> sum(x.adjusted)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4));
        });
    return breaks;
}

}  // namespace storekeep::warehouse
