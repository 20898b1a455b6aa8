#include "reports/analysis/analysis_reports.h"
#include "reports/analysis/kpi_figures.h"
#include "reports/books/account_totals.h"
#include "reports/partners/open_documents.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> kpi_columns(Currency) {
    return {text_column("name"), text_column("value"), text_column("unit"), text_column("target"),
            text_column("trend")};
}

// What figures are made of. The value of stock is asked for once a day.
class Facts {
public:
    explicit Facts(Reads& reads) : reads_(reads) {}

    Reads& reads() { return reads_; }
    Money stock_value(Date day) {
        const auto known = stock_values_.find(day);
        if (known != stock_values_.end()) return known->second;
        return stock_values_.emplace(day, value_of_stock(reads_, day)).first->second;
    }

private:
    Reads& reads_;
    std::map<Date, Money> stock_values_;
};

// A figure of a span: how many, as its unit shows it; nothing where there is nothing to measure.
using Figure = std::optional<std::int64_t>;

struct Kpi {
    std::string_view name;
    enum class Unit { money, percent, turns } unit;
    std::string_view target;  // "" where each company has its own
    Figure (*figure)(Facts&, const Span&);
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

Figure gross_margin(Facts& facts, const Span& span) {
    const Money sold = income(facts.reads(), span);
    return percent({(sold - cogs(facts.reads(), span)).minor, sold.minor});
}

Figure turns(Facts& facts, const Span& span) {
    const Int128 twice = Int128{facts.stock_value(span.from.plus_days(-1)).minor} +
                         facts.stock_value(span.to).minor;
    if (twice <= 0) return std::nullopt;
    return divide_half_away(Int128{cogs(facts.reads(), span).minor} * 2 * 365 * 100,
                            twice * span.days());
}

Figure overdue(Facts& facts, const Span& span) {
    Selection asked;
    asked.as_of = span.to;
    Money sum{0, facts.reads().currency()};
    for (const OpenDocument& open : open_documents(facts.reads(), asked, "receivables"))
        if (open.due < span.to) sum += open.open;
    return sum.minor;
}

// As the report `shrinkage` counts it: one definition.
Figure lost(Facts& facts, const Span& span) {
    Parameters days;
    days.set("from", text(span.from));
    days.set("to", text(span.to));
    const Table table = shrinkage().answer(facts.reads(), days);
    std::int64_t sum = 0;
    for (const auto& row : table.rows)
        sum = add(sum, std::get<std::int64_t>(row[table.column("value")]));
    return sum;
}

constexpr auto money = Kpi::Unit::money;
constexpr auto per_cent = Kpi::Unit::percent;

constexpr Kpi kpis[] = {
    {"sales", money, "",
     [](Facts& f, const Span& s) -> Figure { return income(f.reads(), s).minor; }},
    {"gross_margin", per_cent, "", gross_margin},
    {"stock_value", money, "",
     [](Facts& f, const Span& s) -> Figure { return f.stock_value(s.to).minor; }},
    {"stock_turns", Kpi::Unit::turns, "", turns},
    {"shipped_on_time", per_cent, "95",
     [](Facts& f, const Span& s) { return percent(shipped_on_time(f.reads(), s)); }},
    {"order_fill", per_cent, "98",
     [](Facts& f, const Span& s) { return percent(shipped_of_wanted(f.reads(), s)); }},
    {"returned", per_cent, "2",
     [](Facts& f, const Span& s) { return percent(returned_of_shipped(f.reads(), s)); }},
    {"shrinkage", money, "0", lost},
    {"receivables_overdue", money, "0", overdue},
    {"goods_received_not_billed", money, "",
     [](Facts& f, const Span& s) -> Figure {
         return -posted_to_role(f.reads(), ledger::role::goods_received_not_billed, first_date,
                                s.to)
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

Table answer_kpi(Reads& reads, const Parameters& parameters) {
    const Date to = parameters.date("to", parameters.today());
    const Span span{parameters.date("from", to.plus_days(-29)), to};
    const Span before{span.from.plus_days(-span.days()), span.from.plus_days(-1)};
    Table table{{}, kpi_columns(reads.currency()), {}};
    Facts facts(reads);
    for (const Kpi& kpi : kpis) {
        const Figure now = kpi.figure(facts, span);
        table.add(kpi.name, shown(kpi, now, reads.currency()), unit_of(kpi, reads.currency()),
                  kpi.target, trend(kpi.figure(facts, before), now));
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
            answer_kpi,
            kpi_columns};
}

}  // namespace storekeep::reports
