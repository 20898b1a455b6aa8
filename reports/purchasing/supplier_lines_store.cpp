#include "reports/purchasing/supplier_lines.h"

namespace storekeep::reports {

std::string SupplierLine::verdict(Date today) const {
    if (in_time >= ordered) return "on_time";
    if (complete()) return "late";
    if (closed) return "short";
    return promised < today ? "overdue" : "";
}

std::int64_t SupplierLine::days_late(Date today) const {
    const std::string found = verdict(today);
    if (found == "late") return age(promised, *last_received);
    return found == "overdue" ? age(promised, today) : 0;
}

std::vector<SupplierLine> supplier_lines(Reads& reads, const Selection& asked) {
    std::vector<SupplierLine> lines;
    Conditions conditions(asked.from, asked.to);
    reads.each(
        "with promise as (select p.code, o.number, o.date as ordered_on, o.state, l.order_id, "
        "l.line, l.item_id, l.quantity, l.closed, coalesce((select d.was from purchase_delay d "
        "where d.order_id = l.order_id and d.line = l.line order by d.id limit 1), l.expected, "
        "o.expected) as promised from purchase_order o "
        "join purchase_order_line l on l.order_id = o.id join partner p on p.id = o.supplier_id "
        "left join substitution s on s.order_id = l.order_id and s.line = l.line "
        "where s.line is null and o.state in ('confirmed', 'closed')" +
            conditions.equal("o.supplier_id", asked.partner) +
            conditions.equal("l.item_id", asked.item) +
            ") select m.code, m.number, m.line, i.sku, m.ordered_on, m.promised, m.quantity, "
            "case when m.closed = 1 or m.state = 'closed' then 1 else 0 end, "
            "coalesce((select min(si.sku) from substitution s "
            "join purchase_order_line sl on sl.order_id = s.order_id and sl.line = s.line "
            "join item si on si.id = sl.item_id "
            "left join document v on v.reverses_id = s.receipt_id "
            "where s.order_id = m.order_id and s.instead_of = m.line and v.id is null), ''), "
            "r.quantity, r.damaged, r.date from promise m join item i on i.id = m.item_id "
            "left join (select l.order_id, l.line, l.quantity, l.damaged, l.date "
            "from receipt_line l left join document v on v.reverses_id = l.receipt_id "
            "where v.id is null) r on r.order_id = m.order_id and r.line = m.line "
            "where m.promised >= $1 and m.promised <= $2 "
            "order by m.code, m.promised, m.number, m.line, r.date",
        conditions.values(), [&](const Row& row) {
            if (lines.empty() || lines.back().order != row.text(1) ||
                lines.back().line != row.integer(2))
                lines.push_back({row.text(0), row.text(1), row.integer(2), row.text(3),
                                 row.date(4), row.date(5), row.quantity(6), row.truth(7),
                                 row.text(8), {}, {}, {}, {}});
            if (row.is_null(9)) return;
            SupplierLine& line = lines.back();
            line.received += row.quantity(9);
            line.damaged += row.quantity(10);
            if (row.date(11) <= line.promised) line.in_time += row.quantity(9);
            line.last_received = row.date(11);
        });
    return lines;
}

std::map<std::string, Money> price_variances(Reads& reads, const Selection& asked) {
    std::map<std::string, Money> variances;
    Conditions conditions(asked.from, asked.to);
    reads.each(
        "select p.code, cast(sum(m.difference) as bigint) from supplier_bill b "
        "join receipt_match m on m.document_id = b.id "
        "join receipt_line r on r.receipt_id = m.receipt_id "
        "and r.line = m.line join partner p on p.id = b.supplier_id "
        "where b.state = 'posted' and b.date >= $1 and b.date <= $2" +
            conditions.equal("b.supplier_id", asked.partner) +
            conditions.equal("r.item_id", asked.item) + " group by p.code",
        conditions.values(), [&](const Row& row) {
            variances[row.text(0)] = row.money(1, reads.currency());
        });
    return variances;
}

}  // namespace storekeep::reports
