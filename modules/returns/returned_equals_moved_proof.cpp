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
        "where o.kind in ('return_receipt', 'disposition', 'repair')) x "
        "join document d on d.id = x.document_id group by x.document_id, d.number, x.line "
        "having sum(x.said) <> sum(x.moved)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.integer(2), row.integer(3));
        });
    return breaks;
}

}  // namespace storekeep::returns
