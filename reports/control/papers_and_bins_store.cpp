// Findings about papers that do not fit, and bins and items that want care.
#include "reports/control/exception_finding.h"
#include "reports/purchasing/open_purchases.h"

namespace storekeep::reports {

Findings bills_held(Reads& reads, const Selection& asked) {
    Findings found;
    reads.each("select d.number, p.code, b.reference, b.date from supplier_bill b "
               "join document d on d.id = b.id join partner p on p.id = b.supplier_id "
               "where b.state = 'held' order by b.date, d.number",
               {}, [&](const Row& row) {
                   found.push_back({"bill_held", row.text(0), {},
                                    age(row.date(3), asked.counted_on),
                                    fmt::format("{} bills more on {} than was received",
                                                row.text(1), row.text(2)),
                                    "supplier_bill.release", {}});
               });
    return found;
}

// Looked at for a month: after that it is a matter of the supplier's next offer.
Findings billed_at_another_price(Reads& reads, const Selection& asked) {
    constexpr std::int64_t days_shown = 30;
    Findings found;
    reads.each(
        "select d.number, p.code, i.sku, b.date, m.difference from supplier_bill b "
        "join supplier_bill_line l on l.bill_id = b.id "
        "join receipt_match m on m.document_id = b.id and m.receipt_id = l.receipt_id "
        "and m.line = l.receipt_line join receipt_line r on r.receipt_id = m.receipt_id "
        "and r.line = m.line join item i on i.id = r.item_id "
        "join document d on d.id = b.id join partner p on p.id = b.supplier_id "
        "where b.state = 'posted' and b.date > $1 and m.date > $1 and m.difference <> 0 "
        "order by b.date, d.number, l.line",
        {bind(asked.counted_on.plus_days(-days_shown))}, [&](const Row& row) {
            // How much is for those who may see costs; the bill itself says it.
            found.push_back({"price_difference", row.text(0), row.text(2),
                             age(row.date(3), asked.counted_on),
                             fmt::format("{} billed {} than the order says", row.text(1),
                                         row.integer(4) > 0 ? "more" : "less"),
                             "supplier_bill.reverse", {}});
        });
    return found;
}

Findings provisional_receipts(Reads& reads, const Selection& asked) {
    Findings found;
    for (const UnbilledReceipt& line : provisional_receipts_unbilled(reads, asked))
        found.push_back({"provisional_receipt", line.receipt, line.sku,
                         age(line.received_on, asked.counted_on),
                         fmt::format("{} {} came from {} for {} without their paper",
                                     text(line.quantity), line.unit, line.supplier, line.order),
                         "supplier_bill.post", {}});
    return found;
}

// Damaged on arrival, and damaged goods of the item still lie there: the supplier owes for them.
Findings claims_on_suppliers(Reads& reads, const Selection& asked) {
    Findings found;
    Conditions conditions;
    const std::string claimed =
        "(l.damaged - coalesce((select sum(s.quantity) from supplier_return_line s "
        "left join document z on z.reverses_id = s.return_id "
        "where s.receipt_id = l.receipt_id and s.line = l.line and z.id is null), 0))";
    reads.each("select d.number, i.sku, i.unit, p.code, o.number, l.date, cast(" + claimed +
                   " as bigint), w.code "
               "from receipt_line l join receipt r on r.id = l.receipt_id "
               "join document d on d.id = r.id join purchase_order o on o.id = r.order_id "
               "join item i on i.id = l.item_id join partner p on p.id = r.supplier_id "
               "join warehouse w on w.id = r.warehouse_id "
               "left join document v on v.reverses_id = r.id "
               "where l.damaged > 0 and " +
                   claimed +
                   " > 0 and v.id is null and exists (select 1 from item_balance b "
               "where b.item_id = l.item_id and b.warehouse_id = r.warehouse_id "
               "and b.status = 'damaged' and b.quantity > 0)" +
                   conditions.equal("l.item_id", asked.item) +
                   conditions.equal("r.warehouse_id", asked.warehouse) +
                   " order by l.date, d.number, l.line",
               conditions.values(), [&](const Row& row) {
                   found.push_back({"supplier_claim", row.text(0), row.text(1),
                                    age(row.date(5), asked.counted_on),
                                    fmt::format("{} {} of {} came damaged from {}",
                                                text(row.quantity(6)), row.text(2), row.text(4),
                                                row.text(3)),
                                    "supplier_return.post", row.text(7)});
               });
    return found;
}

Findings counts_asked_for(Reads& reads, const Selection& asked) {
    Findings found;
    Conditions conditions;
    constexpr std::int64_t microseconds_a_day = 86'400 * million;
    reads.each("select d.number, i.sku, w.code, b.code, t.created_at from count_task t "
               "join document d on d.id = t.document_id join item i on i.id = t.item_id "
               "join bin b on b.id = t.bin_id join warehouse w on w.id = b.warehouse_id "
               "where t.done = 0" +
                   conditions.equal("t.item_id", asked.item) +
                   conditions.equal("b.warehouse_id", asked.warehouse) +
                   " order by t.created_at, w.code, b.code",
               conditions.values(), [&](const Row& row) {
                   const Date day{row.integer(4) / microseconds_a_day};
                   found.push_back({"count_asked_for", row.text(0), row.text(1),
                                    age(day, asked.counted_on),
                                    fmt::format("less was found in {}/{} than it should hold",
                                                row.text(2), row.text(3)),
                                    "count.plan", row.text(2)});
               });
    return found;
}

Findings goods_on_the_dock(Reads& reads, const Selection& asked) {
    Findings found;
    Conditions conditions;
    reads.each("select i.sku, i.unit, w.code, b.code, cast(sum(c.quantity) as bigint), "
               "max(c.last_date) from bin b join bin_balance c on c.bin_id = b.id "
               "join item i on i.id = c.item_id join warehouse w on w.id = b.warehouse_id "
               "where b.type = 'receiving' and c.quantity > 0" +
                   conditions.equal("c.item_id", asked.item) +
                   conditions.equal("b.warehouse_id", asked.warehouse) +
                   " group by i.sku, i.unit, w.code, b.code order by 6, 1, 3, 4",
               conditions.values(), [&](const Row& row) {
                   found.push_back({"not_put_away", {}, row.text(0),
                                    age(row.date(5), asked.counted_on),
                                    fmt::format("{} {} in {}/{}", text(row.quantity(4)),
                                                row.text(1), row.text(2), row.text(3)),
                                    "putaway.post", row.text(2)});
               });
    return found;
}

Findings items_without_barcode(Reads& reads, const Selection& asked) {
    Findings found;
    Conditions conditions;
    reads.each("select i.sku, i.name from item i left join item_barcode b on b.item_id = i.id "
               "where i.status = 'active' and b.code is null" +
                   conditions.equal("i.id", asked.item) + " order by i.sku",
               conditions.values(), [&](const Row& row) {
                   found.push_back({"no_barcode", {}, row.text(0), {},
                                    row.text(1) + " cannot be scanned", "barcode.save", {}});
               });
    return found;
}

}  // namespace storekeep::reports
