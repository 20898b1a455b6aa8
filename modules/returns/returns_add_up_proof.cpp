#include "modules/returns/module.h"

namespace storekeep::returns {

Table returns_do_not_add_up(Reads& reads) {
    Table breaks{"", {text_column("return"), integer_column("line"), text_column("what"),
                      quantity_column("at_most"), quantity_column("is")},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.integer(1), row.text(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select d.number, x.line, 'balance of ' || x.kind, cast(sum(x.entered) as bigint), "
        "cast(sum(x.kept) as bigint) from ("
        "select return_id, line, kind, quantity as entered, 0 as kept from return_event "
        "union all select return_id, line, 'cancelled', 0, cancelled from return_line_balance "
        "union all select return_id, line, 'received', 0, received from return_line_balance "
        "union all select return_id, line, 'accepted', 0, accepted from return_line_balance "
        "union all select return_id, line, 'rejected', 0, rejected from return_line_balance "
        "union all select return_id, line, 'disposed', 0, disposed from return_line_balance "
        "union all select return_id, line, 'repaired', 0, repaired from return_line_balance "
        "union all select return_id, line, 'credited', 0, credited from return_line_balance) x "
        "join document d on d.id = x.return_id group by x.return_id, d.number, x.line, x.kind "
        "having sum(x.entered) <> sum(x.kept)",
        {}, take);
    reads.each(
        "select d.number, l.line, 'received', l.authorized - b.cancelled, b.received "
        "from return_line l "
        "join return_line_balance b on b.return_id = l.return_id and b.line = l.line "
        "join document d on d.id = l.return_id where b.received > l.authorized - b.cancelled "
        "or b.accepted + b.rejected > b.received or b.disposed > b.accepted + b.rejected "
        "or b.repaired > b.disposed or b.credited > b.accepted",
        {}, take);
    reads.each(
        "select d.number, n.line, 'credited', n.quantity, "
        "coalesce(cast(sum(e.quantity) as bigint), 0) from credit_note_line n "
        "join document d on d.id = n.credit_note_id left join return_event e "
        "on e.document_id = n.credit_note_id and e.line = n.line and e.kind = 'credited' "
        "group by n.credit_note_id, d.number, n.line, n.quantity "
        "having n.quantity <> coalesce(sum(e.quantity), 0)",
        {}, take);
    reads.each(
        "select d.number, cast(0 as bigint), 'lacks its journal', n.total, cast(0 as bigint) "
        "from credit_note n join document d on d.id = n.id where n.total + n.restocking_fee <> 0 "
        "and not exists (select 1 from journal j where j.document_id = n.id)",
        {}, take);
    return breaks;
}

}  // namespace storekeep::returns
