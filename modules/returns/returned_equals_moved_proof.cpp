#include "modules/returns/module.h"

namespace storekeep::returns {

Table returned_differs_from_moved(Reads& reads) {
    Table breaks{"", {text_column("document"), integer_column("line"),
                      quantity_column("return_says"), quantity_column("moved")},
                 {}};
    reads.each(
        "select d.number, x.line, cast(sum(x.said) as bigint), cast(sum(x.moved) as bigint) from ("
        "select document_id, line, quantity as said, 0 as moved from return_event "
        "where kind in ('received', 'disposed', 'repaired') "
        "union all select m.document_id, m.line, 0, "
        "case when o.reverses_id is null then m.quantity else -m.quantity end from stock_move m "
        "join document o on o.id = m.document_id "
        "where o.kind in ('return_receipt', 'disposition', 'repair') "
        "union all select p.settled_by, l.line, l.quantity, 0 from parcel p "
        "join parcel_line l on l.parcel_id = p.id where p.state = 'valued' "
        "union all select m.document_id, m.line, 0, m.quantity from stock_move m "
        "join document o on o.id = m.document_id left join document r on r.reverses_id = o.id "
        "where o.kind = 'parcel_receipt' and o.reverses_id is null and r.id is null) x "
        "join document d on d.id = x.document_id group by x.document_id, d.number, x.line "
        "having sum(x.said) <> sum(x.moved)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.integer(2), row.integer(3));
        });
    return breaks;
}

}  // namespace storekeep::returns
