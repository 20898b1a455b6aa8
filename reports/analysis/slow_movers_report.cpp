#include "reports/analysis/analysis_reports.h"
#include "reports/analysis/consumption.h"

namespace storekeep::reports {

namespace {

std::vector<Column> slow_movers_columns(Currency currency) {
    return {text_column("item"),
            text_column("name"),
            quantity_column("quantity"),
            money_column("value", currency),
            date_column("last_sold"),
            integer_column("days", "days"),
            date_column("last_received"),
            text_column("category"),
            text_column("unit")};
}

// The last day on which goods went to, or came from, a place outside of every warehouse.
std::map<Id<catalog::Item>, Date> last_moved(Reads& reads, bool to_customer, Date as_of) {
    std::map<Id<catalog::Item>, Date> days;
    reads.each(to_customer ? "select item_id, max(date) from stock_move where to_bin_id = $1 "
                             "and date <= $2 group by item_id"
                           : "select item_id, max(date) from stock_move where from_bin_id = $1 "
                             "and date <= $2 group by item_id",
               {bind(to_customer ? catalog::customer_place : catalog::supplier_place),
                bind(as_of)},
               [&](const Row& row) { days[row.id<catalog::Item>(0)] = row.date(1); });
    return days;
}

Cell day_or_none(const std::map<Id<catalog::Item>, Date>& days, Id<catalog::Item> item) {
    const auto found = days.find(item);
    return found == days.end() ? Cell{} : cell(found->second);
}

// What was never sold has not moved since it first came; what never came either, since the opening.
Table answer_slow_movers(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::int64_t patience = parameters.integer("days", 90);
    const auto sold = last_moved(reads, true, asked.as_of);
    const auto received = last_moved(reads, false, asked.as_of);
    const auto items = analysed_items(reads, asked);
    std::vector<std::pair<Id<catalog::Item>, PoolContent>> slow;
    for (const auto& [item, content] : stock_at(reads, asked, asked.as_of)) {
        if (!content.quantity.is_positive()) continue;
        const auto last = sold.find(item);
        if (last != sold.end() && age(last->second, asked.counted_on) <= patience) continue;
        slow.emplace_back(item, content);
    }
    std::sort(slow.begin(), slow.end(), [&](const auto& one, const auto& other) {
        return std::pair(-one.second.value.minor, items.at(one.first).sku) <
               std::pair(-other.second.value.minor, items.at(other.first).sku);
    });
    Table table{{}, slow_movers_columns(reads.currency()), {}};
    for (const auto& [id, content] : slow) {
        const AnalysedItem& item = items.at(id);
        const auto last = sold.find(id);
        table.rows.push_back({cell(item.sku), cell(item.name), cell(content.quantity),
                              cell(content.value), day_or_none(sold, id),
                              last == sold.end() ? Cell{}
                                                 : cell(age(last->second, asked.counted_on)),
                              day_or_none(received, id), cell(item.category), cell(item.unit)});
    }
    return table;
}

}  // namespace

Report slow_movers() {
    return {"slow_movers",
            "Slow movers",
            "Stock of items that were not sold for so many days, the most valuable first",
            "reports.cost",
            {as_of,
             {"days", ParameterType::integer, "not sold for more than so many; left out: 90"},
             item_parameter,
             warehouse_parameter},
            answer_slow_movers,
            slow_movers_columns,
            {},
            "stock_ledger"};
}

}  // namespace storekeep::reports
