#include "reports/warehouse/count_lines.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> counts_columns(Currency currency) {
    return {text_column("count"),      text_column("warehouse"),
            text_column("state"),      date_column("planned_on"),
            integer_column("bins"),    integer_column("lines"),
            integer_column("counted"), integer_column("left"),
            text_column("adjustment"), money_column("value", currency),
            text_column("mode")};
}

Table answer_counts(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string state = parameters.text("state");
    Table table{{}, counts_columns(reads.currency()), {}};
    for (const CountProgress& one : count_progress(reads, asked)) {
        if (!state.empty() && one.state != state) continue;
        table.rows.push_back({cell(one.count), cell(one.warehouse), cell(one.state),
                              cell(one.planned_on), cell(one.bins), cell(one.places),
                              cell(one.places - one.left), cell(one.left), cell(one.adjustment),
                              one.value ? cell(*one.value) : Cell{}, cell(one.mode)});
    }
    return table;
}

}  // namespace

Report counts() {
    return {"counts",
            "Counts",
            "Each count, how far it has come and what it changed",
            "reports.stock",
            {warehouse_parameter,
             {"state", ParameterType::text, "only open, approved, cancelled or reversed ones"}},
            answer_counts,
            counts_columns,
            {"value"},
            "count_sheet"};
}

}  // namespace storekeep::reports
