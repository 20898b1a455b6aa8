#include "modules/upkeep/module.h"

namespace storekeep::upkeep {

Table merged_differs_from_moved(Reads& reads) {
    Table breaks{"",
                 {text_column("document"), quantity_column("moved"), quantity_column("joined"),
                  money_column("value", reads.currency())},
                 {}};
    reads.each(
        "select d.number, coalesce((select cast(sum(case when m.item_id = g.merged_id "
        "then m.quantity else 0 end) as bigint) from stock_move m where m.document_id = g.id), 0), "
        "coalesce((select cast(sum(case when m.item_id = g.survivor_id then m.quantity else 0 end) "
        "as bigint) from stock_move m where m.document_id = g.id), 0), "
        "coalesce((select cast(sum(e.value) as bigint) from cost_entry e "
        "where e.document_id = g.id and e.trail = 0), 0) "
        "- coalesce((select cast(sum(l.amount) as bigint) from journal j join journal_line l "
        "on l.journal_id = j.id join account a on a.id = l.account_id "
        "where j.document_id = g.id and a.control = 'inventory'), 0) "
        "from item_merge g join document d on d.id = g.id order by d.number",
        {}, [&](const Row& row) {
            if (row.integer(1) != row.integer(2) || row.integer(3) != 0)
                breaks.add(row.text(0), row.quantity(1), row.quantity(2),
                           row.money(3, reads.currency()));
        });
    return breaks;
}

}  // namespace storekeep::upkeep
