#include "reports/control/exception_finding.h"
#include "reports/warehouse/transfer_lines.h"

namespace storekeep::reports {

std::string TransferLineRow::state() const {
    if (cancelled) return "cancelled";
    if (underway().is_zero()) return shipped < quantity ? "requested" : "done";
    return underway() < shipped ? "short" : "in_transit";
}

std::vector<TransferLineRow> transfer_lines(Reads& reads, const Selection& asked) {
    std::vector<TransferLineRow> lines;
    Conditions conditions;
    std::string of_warehouse;
    if (asked.warehouse) {
        const std::string place = conditions.place(bind(*asked.warehouse));
        of_warehouse = fmt::format(" and (t.from_warehouse_id = {0} or t.to_warehouse_id = {0})",
                                   place);
    }
    reads.each(
        "select d.number, f.code, w.code, i.sku, i.unit, l.line, t.expected, "
        "case when t.state = 'cancelled' then 1 else 0 end, l.quantity, b.shipped, b.received, "
        "b.written_off, coalesce((select cast(sum(case when e.kind = 'shipped' then e.value "
        "else -e.value end) as bigint) from transfer_event e "
        "where e.transfer_id = l.transfer_id and e.line = l.line), 0) "
        "from transfer t join document d on d.id = t.id "
        "join warehouse f on f.id = t.from_warehouse_id "
        "join warehouse w on w.id = t.to_warehouse_id "
        "join transfer_line l on l.transfer_id = t.id "
        "join transfer_line_balance b on b.transfer_id = l.transfer_id and b.line = l.line "
        "join item i on i.id = l.item_id where 1 = 1" +
            conditions.equal("l.item_id", asked.item) + of_warehouse +
            " order by t.expected, d.number, l.line",
        conditions.values(), [&](const Row& row) {
            lines.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                             row.integer(5), row.date(6), row.truth(7), row.quantity(8),
                             row.quantity(9), row.quantity(10), row.quantity(11),
                             row.money(12, reads.currency())});
            TransferLineRow& line = lines.back();
            if (line.underway().is_zero()) line.underway_value = {0, reads.currency()};
        });
    return lines;
}

// Late is what should have arrived before the day; short is what did not come with the rest.
Findings transfers_late_or_short(Reads& reads, const Selection& asked) {
    Findings found;
    for (const TransferLineRow& line : transfer_lines(reads, asked)) {
        const std::int64_t days = age(line.expected, asked.counted_on);
        const bool is_short = line.state() == "short";
        if (line.is_done() || (!is_short && days <= 0)) continue;
        const Quantity missing = is_short ? line.underway() : line.quantity - line.received -
                                                                  line.written_off;
        found.push_back({is_short ? "transfer_short" : "transfer_late", line.transfer, line.item,
                         std::max<std::int64_t>(days, 0),
                         fmt::format("line {}: {} of {} {} not arrived in {}, expected {}",
                                     line.line, text(missing), text(line.quantity), line.unit,
                                     line.to, text(line.expected)),
                         is_short                    ? "transfer.write_off"
                         : line.shipped.is_zero()    ? "transfer.ship"
                                                     : "transfer.receive",
                         line.to});
    }
    return found;
}

}  // namespace storekeep::reports
