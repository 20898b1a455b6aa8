#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

Table sent_back_differs_from_moved(Reads& reads) {
    Table breaks{"", {text_column("supplier_return"), integer_column("line"),
                      quantity_column("said"), quantity_column("moved"),
                      money_column("value", reads.currency()),
                      money_column("cost", reads.currency())},
                 {}};
    reads.each(
        "select d.number, x.line, cast(sum(x.said) as bigint), cast(sum(x.moved) as bigint), "
        "cast(sum(x.value) as bigint), cast(sum(x.cost) as bigint) from ("
        "select return_id as id, line, quantity as said, 0 as moved, value, 0 as cost "
        "from supplier_return_line "
        "union all select m.document_id, m.line, 0, m.quantity, 0, 0 from stock_move m "
        "join supplier_return s on s.id = m.document_id where m.to_bin_id = 1 "
        "union all select e.document_id, e.line, 0, 0, 0, -e.value from cost_entry e "
        "join supplier_return s on s.id = e.document_id) x "
        "join document d on d.id = x.id group by x.id, d.number, x.line "
        "having sum(x.said) <> sum(x.moved) or sum(x.value) <> sum(x.cost) "
        "order by d.number, x.line",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.integer(2), row.integer(3),
                       row.integer(4), row.integer(5));
        });
    return breaks;
}

}  // namespace storekeep::purchasing
