#include "reports/warehouse/count_lines.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> count_differences_columns(Currency) {
    return {text_column("count"),           text_column("bin"),
            text_column("item"),            text_column("lot"),
            text_column("status"),          quantity_column("booked"),
            quantity_column("first_count"), text_column("counted_by"),
            quantity_column("last_count"),  text_column("recounted_by"),
            quantity_column("difference"),  text_column("unit")};
}

Table answer_count_differences(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, count_differences_columns(reads.currency()), {}};
    for (const CountLine& line : count_lines(reads, asked, parameters.text("count"))) {
        std::vector<Cell> row{cell(line.count), cell(line.bin),    cell(line.item),
                              cell(line.lot),   cell(line.status), cell(line.booked)};
        const bool again = line.rounds.size() > 1;
        if (line.rounds.empty())
            row.insert(row.end(), {Cell{}, cell(""), Cell{}, cell(""), Cell{}});
        else
            row.insert(row.end(),
                       {cell(line.rounds.front()), cell(line.counters.front()),
                        again ? cell(line.rounds.back()) : Cell{},
                        cell(again ? line.counters.back() : std::string()),
                        cell(line.rounds.back() - line.booked)});
        row.push_back(cell(line.unit));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Report count_differences() {
    return {
        "count_differences",
        "Count differences",
        "What was counted against what was booked, with every round and who counted",
        "warehouse.adjust",
        {{"count", ParameterType::text, "only this count; left out: all that are open", "count"},
         item_parameter,
         warehouse_parameter},
        answer_count_differences,
        count_differences_columns,
        {},
        "stock_ledger"};
}

}  // namespace storekeep::reports
