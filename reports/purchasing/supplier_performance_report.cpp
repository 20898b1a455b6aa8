#include "reports/purchasing/purchasing_reports.h"
#include "reports/purchasing/supplier_lines.h"

namespace storekeep::reports {

namespace {

std::vector<Column> supplier_performance_columns(Currency currency) {
    return {text_column("supplier"),          integer_column("orders"),
            integer_column("lines"),          percent_column("on_time"),
            percent_column("fill"),           percent_column("damage"),
            money_column("price_variance", currency), integer_column("lead_time_days", "days"),
            integer_column("late"),           integer_column("short"),
            integer_column("substituted")};
}

struct Performance {
    std::set<std::string> orders;
    std::int64_t lines = 0;
    std::int64_t on_time = 0;
    std::int64_t late = 0;  // or overdue
    std::int64_t shorter = 0;
    std::int64_t substituted = 0;
    Percent fill;    // sums over lines, each counting alike whatever its unit
    Percent damage;
    std::int64_t arrived = 0;  // lines of which something came
    std::int64_t complete = 0;
    std::int64_t lead_days = 0;  // of the complete ones

    void add(const SupplierLine& line, Date today);
};

Percent part_of(Quantity part, Quantity whole) {
    return {divide_half_away(Int128{part.value} * 100 * million, whole.value)};
}

void Performance::add(const SupplierLine& line, Date today) {
    const std::string verdict = line.verdict(today);
    if (!line.came_instead.empty()) ++substituted;
    if (verdict.empty()) return;  // too early to judge
    orders.insert(line.order);
    ++lines;
    if (verdict == "on_time") ++on_time;
    if (verdict == "late" || verdict == "overdue") ++late;
    if (verdict == "short") ++shorter;
    fill += part_of(std::min(line.received, line.ordered), line.ordered);
    if (line.received.is_positive()) {
        ++arrived;
        damage += part_of(line.damaged, line.received);
    }
    if (!line.complete()) return;
    ++complete;
    lead_days += age(line.ordered_on, *line.last_received);
}

std::int64_t average(std::int64_t sum, std::int64_t count) {
    return count == 0 ? 0 : divide_half_away(sum, count);
}

Table answer_supplier_performance(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    std::map<std::string, Performance> suppliers;
    for (const SupplierLine& line : supplier_lines(reads, asked))
        suppliers[line.supplier].add(line, parameters.today());
    std::map<std::string, Money> variances = price_variances(reads, asked);
    Table table{{}, supplier_performance_columns(reads.currency()), {}};
    for (const auto& [supplier, one] : suppliers) {
        const auto variance = variances.find(supplier);
        table.add(supplier, static_cast<std::int64_t>(one.orders.size()), one.lines,
                  Percent{average(one.on_time * 100 * million, one.lines)},
                  Percent{average(one.fill.value, one.lines)},
                  Percent{average(one.damage.value, one.arrived)},
                  variance == variances.end() ? Money{0, reads.currency()} : variance->second,
                  average(one.lead_days, one.complete), one.late, one.shorter, one.substituted);
    }
    return table;
}

}  // namespace

Report supplier_performance() {
    return {"supplier_performance",
            "Supplier performance",
            "Lines due in a period: how many came on time and in full, how much, how damaged",
            "reports.stock",
            {from_date, to_date, only_supplier, item_parameter},
            answer_supplier_performance,
            supplier_performance_columns,
            {"price_variance"},
            "supplier_exceptions"};
}

}  // namespace storekeep::reports
