#include "reports/purchasing/open_purchases.h"

#include "reports/made_after.h"

namespace storekeep::reports {

namespace {

// What the day did not know yet is taken back: later receipts, later reversals of receipts, later
// confirmations and closings. Orders younger than the day are left out; of the others, those lines
// may have been open of which goods are missing now, or came later, or are expected no more. A sign
// before a column keeps SQLite, which does not know the sizes, from the longer way along its index.
constexpr std::string_view perhaps_open =
    "with later_receipt as materialized ("
    "select order_id, line, cast(sum(quantity) as bigint) as quantity from ("
    "select l.order_id, l.line, l.quantity from receipt_line l "
    "left join document r on r.reverses_id = l.receipt_id "
    "where l.date > $1 and l.order_id < $3 and r.id is null "
    "union all select l.order_id, l.line, -l.quantity from document r "
    "join receipt_line l on l.receipt_id = +r.reverses_id "
    "where r.reverses_id > 0 and r.date > $1 and +l.date <= $1) x "
    "group by order_id, line), "
    "later_event as materialized (select +document_id as document_id, "
    "max(case when event = 'confirmed' then 1 else 0 end) as confirmed, "
    "max(case when event = 'confirmed' then 0 else 1 end) as ended "
    "from document_event where id >= $2 and +document_id < $3 "
    "and event in ('confirmed', 'closed', 'cancelled') group by 1), "
    "perhaps as materialized (select order_id, line from purchase_order_line_balance "
    "where missing > 0 and +order_id < $3 union select order_id, line from later_receipt "
    "union select l.order_id, l.line from later_event e "
    "join purchase_order_line l on l.order_id = e.document_id where e.ended = 1) ";

}  // namespace

std::vector<OpenPurchase> open_purchases(Reads& reads, const Selection& asked) {
    std::vector<OpenPurchase> open;
    const std::int64_t sequence = last_sequence_of(reads, asked.as_of);
    Conditions conditions(asked.as_of, first_id_after(reads, "document_event", sequence),
                          first_id_after(reads, "document", sequence));
    reads.each(
        std::string(perhaps_open) +
            "select o.number, l.line, p.code, l.item_id, i.sku, i.unit, o.warehouse_id, w.code, "
            "coalesce(l.expected, o.expected), l.quantity, "
            "b.received - coalesce(y.quantity, 0), (select d.was "
            "from purchase_delay d where d.order_id = l.order_id and d.line = l.line "
            "order by d.id limit 1) from perhaps h "
            "join purchase_order_line l on l.order_id = h.order_id and l.line = h.line "
            "join purchase_order_line_balance b on b.order_id = l.order_id and b.line = l.line "
            "join purchase_order o on o.id = l.order_id "
            "join partner p on p.id = o.supplier_id join item i on i.id = l.item_id "
            "join warehouse w on w.id = o.warehouse_id "
            "left join later_receipt y on y.order_id = l.order_id and y.line = l.line "
            "left join later_event e on e.document_id = o.id "
            "where coalesce(e.confirmed, 0) = 0 and (o.state = 'confirmed' or (e.ended = 1 "
            "and exists (select 1 from document_event c where c.document_id = o.id "
            "and c.event = 'confirmed'))) and (l.closed = 0 or e.ended = 1) "
            "and l.quantity > b.received - coalesce(y.quantity, 0)" +
            conditions.equal("l.item_id", asked.item) +
            conditions.equal("o.warehouse_id", asked.warehouse) +
            conditions.equal("o.supplier_id", asked.partner) +
            " order by 9, o.number, l.line",
        conditions.values(), [&](const Row& row) {
            open.push_back({row.text(0), row.integer(1), row.text(2), row.id<catalog::Item>(3),
                            row.text(4), row.text(5), row.id<catalog::Warehouse>(6), row.text(7),
                            row.date(8), row.optional_date(11), row.quantity(9),
                            row.quantity(10)});
        });
    return open;
}

namespace {

// What is open now, and what was billed after the day.
std::string open_or_billed_since(std::string_view of_receipts) {
    return fmt::format(
        "(select receipt_id, line, quantity_open as quantity, value_open as value "
        "from receipt_line_balance where (quantity_open <> 0 or value_open <> 0){0} "
        "union all select receipt_id, line, quantity, value from receipt_match where date > $1{0})",
        of_receipts);
}

std::vector<UnbilledReceipt> unbilled(Reads& reads, const Selection& asked,
                                      std::string_view of_receipts) {
    std::vector<UnbilledReceipt> unbilled;
    Conditions conditions(asked.as_of);
    reads.each(
        "with open_line as materialized ("
        "select receipt_id, line, cast(sum(quantity) as bigint) as quantity, "
        "cast(sum(value) as bigint) as value from " +
            open_or_billed_since(of_receipts) +
            " x group by receipt_id, line having sum(quantity) <> 0 or sum(value) <> 0) "
            "select o.number, d.number, n.line, p.code, i.sku, i.unit, l.date, "
            "case when r.provisional = 1 and not exists (select 1 from true_up t "
            "left join document z on z.reverses_id = t.id where t.receipt_id = r.id "
            "and z.id is null) then 1 else 0 end, n.quantity, n.value from open_line n "
            "join receipt_line l on l.receipt_id = n.receipt_id and l.line = n.line "
            "join receipt r on r.id = l.receipt_id join document d on d.id = l.receipt_id "
            "join purchase_order o on o.id = l.order_id join partner p on p.id = r.supplier_id "
            "join item i on i.id = l.item_id where l.date <= $1" +
            conditions.equal("l.item_id", asked.item) +
            conditions.equal("r.supplier_id", asked.partner) +
            conditions.equal("r.warehouse_id", asked.warehouse) +
            " order by l.date, d.number, n.line",
        conditions.values(), [&](const Row& row) {
            unbilled.push_back({row.text(0), row.text(1), row.integer(2), row.text(3), row.text(4),
                                row.text(5), row.date(6), row.truth(7), row.quantity(8),
                                row.money(9, reads.currency())});
        });
    return unbilled;
}

}  // namespace

std::vector<UnbilledReceipt> unbilled_receipts(Reads& reads, const Selection& asked) {
    return unbilled(reads, asked, "");
}

std::vector<UnbilledReceipt> provisional_receipts_unbilled(Reads& reads, const Selection& asked) {
    std::vector<UnbilledReceipt> found = unbilled(
        reads, asked, " and receipt_id in (select id from receipt where provisional = 1)");
    std::erase_if(found, [](const UnbilledReceipt& one) { return !one.provisional; });
    return found;
}

Money unbilled_value(Reads& reads, Date as_of) {
    return {reads.integer("select coalesce(cast(sum(x.value) as bigint), 0) from " +
                              open_or_billed_since("") +
                              " x join receipt_line l on l.receipt_id = x.receipt_id "
                              "and l.line = x.line where l.date <= $1",
                          as_of),
            reads.currency()};
}

}  // namespace storekeep::reports
