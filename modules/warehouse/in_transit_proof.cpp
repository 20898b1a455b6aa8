#include "modules/warehouse/module.h"

namespace storekeep::warehouse {

namespace {

// What lies in transit against what transfers say of each item.
constexpr std::string_view goods =
    "select i.sku, cast(sum(x.moved) as bigint), cast(sum(x.underway) as bigint) from ("
    "select item_id, quantity as moved, 0 as underway from bin_balance where bin_id = 5 "
    "union all select l.item_id, 0, case when e.kind = 'shipped' then e.quantity "
    "else -e.quantity end from transfer_event e join transfer_line l "
    "on l.transfer_id = e.transfer_id and l.line = e.line) x "
    "join item i on i.id = x.item_id group by x.item_id, i.sku "
    "having sum(x.moved) <> sum(x.underway)";

constexpr std::string_view lines =
    "select d.number || ' line ' || x.line, cast(sum(x.kept) as bigint), "
    "cast(sum(x.entered) as bigint) from ("
    "select transfer_id, line, case when kind = 'shipped' then quantity else -quantity end "
    "as entered, 0 as kept from transfer_event "
    "union all select transfer_id, line, 0, shipped - received - written_off "
    "from transfer_line_balance) x join document d on d.id = x.transfer_id "
    "group by x.transfer_id, d.number, x.line having sum(x.kept) <> sum(x.entered)";

// What each document of a transfer posted in transit against the value that it moved. What a late
// cost added on the way is another document's; the layers in transit are proven equal to all.
constexpr std::string_view values =
    "select d.number || ' ' || i.sku, cast(sum(x.books) as bigint), "
    "cast(sum(x.value) as bigint) from ("
    "select j.document_id, l.item_id, l.amount as books, 0 as value from account a "
    "join journal_line l on l.account_id = a.id join journal j on j.id = l.journal_id "
    "join document o on o.id = j.document_id where a.control = 'in_transit' "
    "and o.kind in ('transfer_shipment', 'transfer_receipt', 'transfer_write_off') "
    "union all select e.document_id, l.item_id, 0, case when e.kind = 'shipped' then e.value "
    "else -e.value end from transfer_event e join transfer_line l "
    "on l.transfer_id = e.transfer_id and l.line = e.line) x "
    "join document d on d.id = x.document_id join item i on i.id = x.item_id "
    "group by x.document_id, d.number, x.item_id, i.sku having sum(x.books) <> sum(x.value)";

}  // namespace

Table in_transit_differs_from_transfers(Reads& reads) {
    Table breaks{"", {text_column("what"), quantity_column("moves"), quantity_column("transfers"),
                      money_column("books", reads.currency()),
                      money_column("transfer_value", reads.currency())},
                 {}};
    constexpr std::int64_t nothing = 0;
    const auto quantities = [&](const Row& row) {
        breaks.add(row.text(0), row.integer(1), row.integer(2), nothing, nothing);
    };
    reads.each(goods, {}, quantities);
    reads.each(lines, {}, quantities);
    reads.each(values, {}, [&](const Row& row) {
        breaks.add(row.text(0), nothing, nothing, row.integer(1), row.integer(2));
    });
    return breaks;
}

}  // namespace storekeep::warehouse
