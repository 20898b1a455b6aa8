#include "modules/warehouse/module.h"

namespace storekeep::warehouse {

Table in_transit_differs_from_transfers(Reads& reads) {
    Table breaks{"", {text_column("item"), quantity_column("moves"), quantity_column("transfers"),
                      money_column("books", reads.currency()),
                      money_column("transfer_value", reads.currency())},
                 {}};
    reads.each(
        "select i.sku, cast(sum(x.moved) as bigint), cast(sum(x.underway) as bigint), "
        "cast(sum(x.books) as bigint), cast(sum(x.value) as bigint) from ("
        "select item_id, quantity as moved, 0 as underway, 0 as books, 0 as value "
        "from bin_balance where bin_id = 5 "
        "union all select l.item_id, 0, case when e.kind = 'shipped' then e.quantity "
        "else -e.quantity end, 0, case when e.kind = 'shipped' then e.value else -e.value end "
        "from transfer_event e join transfer_line l "
        "on l.transfer_id = e.transfer_id and l.line = e.line "
        "union all select l.item_id, 0, 0, l.amount, 0 from account a "
        "join journal_line l on l.account_id = a.id where a.control = 'in_transit') x "
        "join item i on i.id = x.item_id group by x.item_id, i.sku "
        "having sum(x.moved) <> sum(x.underway)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.integer(2), row.integer(3),
                       row.integer(4));
        });
    reads.each(
        "select d.number || ' line ' || x.line, cast(sum(x.kept) as bigint), "
        "cast(sum(x.entered) as bigint), cast(0 as bigint), cast(0 as bigint) from ("
        "select transfer_id, line, case when kind = 'shipped' then quantity else -quantity end "
        "as entered, 0 as kept from transfer_event "
        "union all select transfer_id, line, 0, shipped - received from transfer_line_balance) x "
        "join document d on d.id = x.transfer_id group by x.transfer_id, d.number, x.line "
        "having sum(x.kept) <> sum(x.entered)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.integer(2), row.integer(3),
                       row.integer(4));
        });
    return breaks;
}

}  // namespace storekeep::warehouse
