#include "reports/purchasing/open_purchases.h"

namespace storekeep::reports {

namespace {

// The first event of any document's history that was noted after the day: events are numbered in
// the order in which they happened.
std::int64_t first_event_after(Reads& reads, Date as_of) {
    const std::int64_t sequence = last_sequence_of(reads, as_of);
    std::int64_t before = 0;
    std::int64_t found = reads.company().next_id;
    if (sequence >= reads.company().sequence) return found;
    while (found - before > 1) {
        const std::int64_t middle = before + (found - before) / 2;
        const auto row = reads.first(
            "select id, sequence from document_event where id >= $1 order by id limit 1", middle);
        if (row && row->integer(1) <= sequence)
            before = row->integer(0);
        else
            found = middle;
    }
    return found;
}

// What the day did not know yet is taken back: later receipts, later reversals of receipts, later
// confirmations and closings.
constexpr std::string_view later_facts =
    "with later_receipt as materialized ("
    "select order_id, line, cast(sum(quantity) as bigint) as quantity from ("
    "select l.order_id, l.line, l.quantity from receipt_line l "
    "left join document r on r.reverses_id = l.receipt_id where l.date > $1 and r.id is null "
    "union all select l.order_id, l.line, -l.quantity from document r "
    "join receipt_line l on l.receipt_id = r.reverses_id "
    "where r.reverses_id is not null and r.date > $1 and l.date <= $1) x group by order_id, line), "
    "later_event as materialized (select document_id, "
    "max(case when event = 'confirmed' then 1 else 0 end) as confirmed, "
    "max(case when event = 'confirmed' then 0 else 1 end) as ended "
    "from document_event where id >= $2 and event in ('confirmed', 'closed', 'cancelled') "
    "group by document_id) ";

}  // namespace

std::vector<OpenPurchase> open_purchases(Reads& reads, const Selection& asked) {
    std::vector<OpenPurchase> open;
    Conditions conditions(asked.as_of, first_event_after(reads, asked.as_of));
    reads.each(
        std::string(later_facts) +
            "select o.number, l.line, p.code, l.item_id, i.sku, i.unit, o.warehouse_id, w.code, "
            "coalesce(l.expected, o.expected), l.quantity, "
            "coalesce(b.received, 0) - coalesce(y.quantity, 0), (select d.was "
            "from purchase_delay d where d.order_id = l.order_id and d.line = l.line "
            "order by d.id limit 1) "
            "from purchase_order o join purchase_order_line l on l.order_id = o.id "
            "join partner p on p.id = o.supplier_id join item i on i.id = l.item_id "
            "join warehouse w on w.id = o.warehouse_id "
            "left join purchase_order_line_balance b "
            "on b.order_id = l.order_id and b.line = l.line "
            "left join later_receipt y on y.order_id = l.order_id and y.line = l.line "
            "left join later_event e on e.document_id = o.id "
            "where coalesce(e.confirmed, 0) = 0 and (o.state = 'confirmed' or (e.ended = 1 "
            "and exists (select 1 from document_event c where c.document_id = o.id "
            "and c.event = 'confirmed'))) and (l.closed = 0 or e.ended = 1) "
            "and l.quantity > coalesce(b.received, 0) - coalesce(y.quantity, 0)" +
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

std::vector<UnbilledReceipt> unbilled_receipts(Reads& reads, const Selection& asked) {
    std::vector<UnbilledReceipt> unbilled;
    Conditions conditions(asked.as_of);
    reads.each(
        "with open_line as materialized ("
        "select receipt_id, line, cast(sum(quantity) as bigint) as quantity, "
        "cast(sum(value) as bigint) as value from ("
        "select receipt_id, line, quantity_open as quantity, value_open as value "
        "from receipt_line_balance where quantity_open <> 0 or value_open <> 0 "
        "union all select receipt_id, line, quantity, value from receipt_match where date > $1) x "
        "group by receipt_id, line having sum(quantity) <> 0 or sum(value) <> 0) "
        "select o.number, d.number, n.line, p.code, i.sku, i.unit, l.date, "
        "case when r.provisional = 1 and not exists (select 1 from true_up t left join document z "
        "on z.reverses_id = t.id where t.receipt_id = r.id and z.id is null) then 1 else 0 end, "
        "n.quantity, n.value from open_line n "
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

}  // namespace storekeep::reports
