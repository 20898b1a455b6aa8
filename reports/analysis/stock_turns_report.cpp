#include "reports/analysis/analysis_reports.h"
#include "reports/analysis/consumption.h"

namespace storekeep::reports {

namespace {

constexpr std::int64_t days_of_a_year = 365;

std::vector<Column> stock_turns_columns(Currency currency) {
    return {text_column("item"),
            text_column("name"),
            money_column("cogs", currency),
            money_column("opening_value", currency),
            money_column("closing_value", currency),
            money_column("value", currency),
            {"turns", ColumnType::quantity, "a year"},
            {"days_of_stock", ColumnType::quantity, "days"},
            text_column("category"),
            text_column("unit")};
}

// What was sold in a year at this pace over the stock that lay here meanwhile; in whole hundredths.
Cell hundredths(Int128 numerator, Int128 denominator) {
    if (numerator <= 0 || denominator <= 0) return {};
    return cell(Quantity{divide_half_away(numerator * 100, denominator) * 10'000});
}

Table answer_stock_turns(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const Span span = span_of(parameters);
    const auto items = analysed_items(reads, asked);
    const auto sold = cost_of_sales(reads, span.from, span.to);
    const auto opening = stock_at(reads, asked, span.from.plus_days(-1));
    const auto closing = stock_at(reads, asked, span.to);
    const auto value_in = [&](const auto& values, Id<catalog::Item> item) {
        const auto found = values.find(item);
        return found == values.end() ? Money{0, reads.currency()} : found->second.value;
    };
    std::map<std::string, Id<catalog::Item>> by_sku;
    for (const auto& [id, item] : items) by_sku[item.sku] = id;
    Table table{{}, stock_turns_columns(reads.currency()), {}};
    for (const auto& [sku, id] : by_sku) {
        const AnalysedItem& item = items.at(id);
        const Money before = value_in(opening, id);
        const Money after = value_in(closing, id);
        const auto of_item = sold.find(id);
        const Money cogs = of_item == sold.end() ? Money{0, reads.currency()} : of_item->second;
        if (before.is_zero() && after.is_zero() && cogs.is_zero()) continue;
        const Money average{divide_half_away(Int128{before.minor} + after.minor, 2),
                            reads.currency()};
        const Int128 year_of_sales = Int128{cogs.minor} * days_of_a_year;
        const Int128 days_of_average = Int128{average.minor} * span.days();
        table.rows.push_back({cell(sku), cell(item.name), cell(cogs), cell(before), cell(after),
                              cell(average), hundredths(year_of_sales, days_of_average),
                              hundredths(days_of_average, cogs.minor), cell(item.category),
                              cell(item.unit)});
    }
    return table;
}

}  // namespace

Report stock_turns() {
    return {"stock_turns",
            "Stock turns",
            "How often a year the stock of an item is sold, and how many days it lasts; the value "
            "is the mean of the first and the last day's",
            "reports.cost",
            {span_from, span_to, item_parameter},
            answer_stock_turns,
            stock_turns_columns,
            {},
            "stock_ledger"};
}

}  // namespace storekeep::reports
