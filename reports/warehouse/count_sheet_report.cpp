#include "reports/warehouse/count_lines.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> count_sheet_columns(Currency) {
    return {text_column("count"),      text_column("bin"),    text_column("item"),
            text_column("lot"),        text_column("status"), quantity_column("booked"),
            quantity_column("counted"), text_column("counted_by"), text_column("unit")};
}

// What the books say stays hidden from who counts blind, and so does what another found.
Table answer_count_sheet(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, count_sheet_columns(reads.currency()), {}};
    for (const CountLine& line : count_lines(reads, asked, parameters.text("count"))) {
        const bool counted = !line.rounds.empty();
        table.rows.push_back(
            {cell(line.count), cell(line.bin), cell(line.item), cell(line.lot), cell(line.status),
             line.is_hidden() ? Cell{} : cell(line.booked),
             counted && !line.is_hidden() ? cell(line.rounds.back()) : Cell{},
             cell(counted ? line.counters.back() : std::string()), cell(line.unit)});
    }
    return table;
}

}  // namespace

Report count_sheet() {
    return {
        "count_sheet",
        "Count sheet",
        "What is to be counted, in walking order, and by whom it was",
        "reports.stock",
        {{"count", ParameterType::text, "only this count; left out: all that are open", "count"},
         item_parameter,
         warehouse_parameter},
        answer_count_sheet,
        count_sheet_columns,
        {},
        "stock_ledger"};
}

}  // namespace storekeep::reports
