#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

Table received_differs_from_moved(Reads& reads) {
    Table breaks{"", {text_column("receipt"), integer_column("line"), text_column("item"),
                      quantity_column("received"), quantity_column("moved")},
                 {}};
    reads.each(
        "select d.number, x.line, i.sku, cast(sum(x.received) as bigint), "
        "cast(sum(x.moved) as bigint) from ("
        "select receipt_id as document_id, line, item_id, quantity as received, 0 as moved "
        "from receipt_line "
        "union all select m.document_id, m.line, m.item_id, 0, m.quantity from stock_move m "
        "join receipt r on r.id = m.document_id where m.from_bin_id = 1) x "
        "join document d on d.id = x.document_id join item i on i.id = x.item_id "
        "group by x.document_id, d.number, x.line, x.item_id, i.sku "
        "having sum(x.received) <> sum(x.moved)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.text(2), row.integer(3), row.integer(4));
        });
    reads.each(
        "select d.number, l.line, i.sku, l.value - l.variance, "
        "coalesce(cast(sum(e.value) as bigint), 0) "
        "from receipt_line l join document d on d.id = l.receipt_id "
        "join item i on i.id = l.item_id "
        "left join cost_entry e on e.document_id = l.receipt_id and e.line = l.line "
        "group by l.receipt_id, d.number, l.line, i.sku, l.value, l.variance "
        "having l.value - l.variance <> coalesce(sum(e.value), 0)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0) + " (value)", row.integer(1), row.text(2), row.integer(3),
                       row.integer(4));
        });
    return breaks;
}

}  // namespace storekeep::purchasing
