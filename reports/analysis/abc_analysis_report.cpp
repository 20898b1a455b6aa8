#include "reports/analysis/analysis_reports.h"
#include "reports/analysis/consumption.h"

namespace storekeep::reports {

namespace {

std::vector<Column> abc_analysis_columns(Currency currency) {
    return {text_column("item"),
            text_column("name"),
            text_column("class"),
            money_column("value", currency),
            percent_column("share"),
            percent_column("cumulative"),
            quantity_column("stock_quantity"),
            money_column("stock_value", currency),
            text_column("category"),
            text_column("unit")};
}

struct Used {
    const AnalysedItem* item = nullptr;
    Money value;
    PoolContent stock;
};

// Items that were sold or lie in stock, by what was sold of them.
std::vector<Used> used_items(Reads& reads, const Selection& asked, const Span& span,
                             const std::map<Id<catalog::Item>, AnalysedItem>& items,
                             const std::string& category) {
    const auto sold = cost_of_sales(reads, span.from, span.to);
    const auto stock = stock_at(reads, asked, span.to);
    std::vector<Used> used;
    for (const auto& [id, item] : items) {
        const auto value = sold.find(id);
        const auto content = stock.find(id);
        const bool here = content != stock.end() && !content->second.quantity.is_zero();
        if ((value == sold.end() && !here) || (!category.empty() && item.category != category))
            continue;
        used.push_back({&item, value == sold.end() ? Money{0, reads.currency()} : value->second,
                        here ? content->second : PoolContent{{}, {0, reads.currency()}}});
    }
    std::sort(used.begin(), used.end(), [](const Used& one, const Used& other) {
        return std::pair(-one.value.minor, one.item->sku) <
               std::pair(-other.value.minor, other.item->sku);
    });
    return used;
}

// As millionths of a per cent.
Percent part_of(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? Percent{} : Percent{divide_half_away(Int128{part} * 100'000'000, whole)};
}

// An item belongs to the class in which its share begins: the first is an A, however large it is.
Table answer_abc_analysis(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const auto items = analysed_items(reads, asked);
    const std::vector<Used> used = used_items(reads, asked, span_of(parameters), items,
                                              parameters.text("category"));
    const std::int64_t end_of_a = parameters.integer("a", 80) * 1'000'000;
    const std::int64_t end_of_b = parameters.integer("b", 95) * 1'000'000;
    std::int64_t whole = 0;
    for (const Used& one : used) whole = add(whole, std::max<std::int64_t>(one.value.minor, 0));
    Table table{{}, abc_analysis_columns(reads.currency()), {}};
    std::int64_t so_far = 0;
    for (const Used& one : used) {
        const std::int64_t value = std::max<std::int64_t>(one.value.minor, 0);
        const Percent begins = part_of(so_far, whole);
        so_far += value;
        const char* class_of = value == 0 || begins.value >= end_of_b ? "C"
                               : begins.value >= end_of_a             ? "B"
                                                                      : "A";
        table.add(one.item->sku, one.item->name, class_of, one.value, part_of(value, whole),
                  part_of(so_far, whole), one.stock.quantity, one.stock.value, one.item->category,
                  one.item->unit);
    }
    return table;
}

}  // namespace

Report abc_analysis() {
    return {"abc_analysis",
            "ABC analysis",
            "Items by the cost of what was sold of them: the few that matter most are A",
            "reports.cost",
            {span_from,
             span_to,
             {"a", ParameterType::integer, "per cent of the whole that are A; left out: 80"},
             {"b", ParameterType::integer, "per cent at which B ends; left out: 95"},
             item_parameter,
             category_parameter},
            answer_abc_analysis,
            abc_analysis_columns,
            {},
            "stock_ledger"};
}

}  // namespace storekeep::reports
