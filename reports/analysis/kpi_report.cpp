#include "reports/analysis/analysis_reports.h"
#include "reports/analysis/kpi_figures.h"
#include "reports/books/account_totals.h"
#include "reports/partners/open_documents.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> columns(Currency) {
    return {text_column("name"), text_column("value"), text_column("unit"), text_column("target"),
            text_column("trend")};
}

// A figure of a span: how many, as its unit shows it; nothing where there is nothing to measure.
using Figure = std::optional<std::int64_t>;

struct Kpi {
    std::string_view name;
    enum class Unit { money, percent, turns } unit;
    std::string_view target;  // "" where each company has its own
    Figure (*figure)(Reads&, const Span&);
};

// In hundredths of a per cent.
Figure percent(const Ratio& ratio) {
    if (ratio.whole <= 0) return std::nullopt;
    return divide_half_away(Int128{ratio.part} * 10'000, ratio.whole);
}

Money income(Reads& reads, const Span& span) {
    Money sum{0, reads.currency()};
    for (const AccountTotal& total : account_totals(reads, span.from, span.to))
        if (total.type == "income") sum -= total.amount;
    return sum;
}

Money cogs(Reads& reads, const Span& span) {
    return posted_to_role(reads, ledger::role::cost_of_goods_sold, span.from, span.to);
}

Money stock_value(Reads& reads, Date day) {
    Money sum{0, reads.currency()};
    for (const auto& [item, content] : stock_at(reads, {}, day)) sum += content.value;
    return sum;
}

Figure gross_margin(Reads& reads, const Span& span) {
    const Money sold = income(reads, span);
    return percent({(sold - cogs(reads, span)).minor, sold.minor});
}

Figure turns(Reads& reads, const Span& span) {
    const Int128 twice = Int128{stock_value(reads, span.from.plus_days(-1)).minor} +
                         stock_value(reads, span.to).minor;
    if (twice <= 0) return std::nullopt;
    return divide_half_away(Int128{cogs(reads, span).minor} * 2 * 365 * 100, twice * span.days());
}

Figure overdue(Reads& reads, const Span& span) {
    Selection asked;
    asked.as_of = span.to;
    Money sum{0, reads.currency()};
    for (const OpenDocument& open : open_documents(reads, asked, "receivables"))
        if (open.due < span.to) sum += open.open;
    return sum.minor;
}

// As the report `shrinkage` counts it: one definition.
Figure lost(Reads& reads, const Span& span) {
    Parameters days;
    days.set("from", text(span.from));
    days.set("to", text(span.to));
    const Table table = shrinkage().answer(reads, days);
    std::int64_t sum = 0;
    for (const auto& row : table.rows)
        sum = add(sum, std::get<std::int64_t>(row[table.column("value")]));
    return sum;
}

constexpr auto money = Kpi::Unit::money;
constexpr auto per_cent = Kpi::Unit::percent;

constexpr Kpi kpis[] = {
    {"sales", money, "", [](Reads& r, const Span& s) -> Figure { return income(r, s).minor; }},
    {"gross_margin", per_cent, "", gross_margin},
    {"stock_value", money, "",
     [](Reads& r, const Span& s) -> Figure { return stock_value(r, s.to).minor; }},
    {"stock_turns", Kpi::Unit::turns, "", turns},
    {"shipped_on_time", per_cent, "95",
     [](Reads& r, const Span& s) { return percent(shipped_on_time(r, s)); }},
    {"order_fill", per_cent, "98",
     [](Reads& r, const Span& s) { return percent(shipped_of_wanted(r, s)); }},
    {"returned", per_cent, "2",
     [](Reads& r, const Span& s) { return percent(returned_of_shipped(r, s)); }},
    {"shrinkage", money, "0", lost},
    {"receivables_overdue", money, "0", overdue},
    {"goods_received_not_billed", money, "",
     [](Reads& r, const Span& s) -> Figure {
         return -posted_to_role(r, ledger::role::goods_received_not_billed, first_date, s.to)
                     .minor;
     }},
};

std::string shown(const Kpi& kpi, const Figure& figure, Currency currency) {
    if (!figure) return {};
    return kpi.unit == money ? text(Money{*figure, currency}) : scaled_text(*figure, 2);
}

std::string unit_of(const Kpi& kpi, Currency currency) {
    if (kpi.unit == money) return std::string(currency.code());
    return kpi.unit == per_cent ? "%" : "a year";
}

std::string trend(const Figure& before, const Figure& now) {
    if (!before || !now) return {};
    return *now == *before ? "level" : *now > *before ? "up" : "down";
}

Table answer(Reads& reads, const Parameters& parameters) {
    const Date to = parameters.date("to", parameters.today());
    const Span span{parameters.date("from", to.plus_days(-29)), to};
    const Span before{span.from.plus_days(-span.days()), span.from.plus_days(-1)};
    Table table{{}, columns(reads.currency()), {}};
    for (const Kpi& kpi : kpis) {
        const Figure now = kpi.figure(reads, span);
        table.add(kpi.name, shown(kpi, now, reads.currency()), unit_of(kpi, reads.currency()),
                  kpi.target, trend(kpi.figure(reads, before), now));
    }
    return table;
}

}  // namespace

Report kpi() {
    return {"kpi",
            "Key figures",
            "The company in ten figures, each against as many days before",
            "reports.cost",
            {{"from", ParameterType::date, "first day; left out: 30 days up to the last"}, span_to},
            answer,
            columns};
}

}  // namespace storekeep::reports
