#include "modules/warehouse/module.h"

namespace storekeep::warehouse {

Table adjustments_differ_from_moves(Reads& reads) {
    Table breaks{"", {text_column("adjustment"), text_column("item"), text_column("bin"),
                      quantity_column("said"), quantity_column("moved")},
                 {}};
    reads.each(
        "select d.number, i.sku, b.code, cast(sum(x.said) as bigint), "
        "cast(sum(x.moved) as bigint) from ("
        "select l.adjustment_id as id, l.item_id, l.bin_id, l.lot_id, l.status, "
        "l.quantity as said, 0 as moved from adjustment_line l "
        "join adjustment a on a.id = l.adjustment_id where a.state = 'posted' "
        "union all select m.document_id, m.item_id, m.to_bin_id, m.lot_id, m.to_status, 0, "
        "m.quantity from adjustment a join stock_move m on m.document_id = a.id "
        "where +m.to_bin_id > 5 "
        "union all select m.document_id, m.item_id, m.from_bin_id, m.lot_id, m.from_status, 0, "
        "-m.quantity from adjustment a join stock_move m on m.document_id = a.id "
        "where +m.from_bin_id > 5) x "
        "join document d on d.id = x.id join item i on i.id = x.item_id "
        "join bin b on b.id = x.bin_id "
        "group by x.id, d.number, x.item_id, i.sku, x.bin_id, b.code, x.lot_id, x.status "
        "having sum(x.said) <> sum(x.moved)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4));
        });
    return breaks;
}

}  // namespace storekeep::warehouse
