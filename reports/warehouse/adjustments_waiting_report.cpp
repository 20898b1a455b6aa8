#include "reports/warehouse/waiting_adjustments.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> adjustments_waiting_columns(Currency currency) {
    return {text_column("document"),
            text_column("warehouse"),
            text_column("reason"),
            text_column("entered_by"),
            date_column("entered_on"),
            integer_column("age_days", "days"),
            integer_column("lines"),
            money_column("value", currency),
            money_column("worth", currency),
            text_column("who_may_approve")};
}

Table answer_adjustments_waiting(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::int64_t days = parameters.integer("days", 0);
    Table table{{}, adjustments_waiting_columns(reads.currency()), {}};
    for (const WaitingAdjustment& one : waiting_adjustments(reads, asked)) {
        const std::int64_t old = age(one.entered_on, asked.counted_on);
        if (old < days) continue;
        table.add(one.number, one.warehouse, one.reason, one.entered_by, one.entered_on, old,
                  one.lines, one.value, one.worth, one.who_may_approve);
    }
    return table;
}

}  // namespace

Report adjustments_waiting() {
    return {"adjustments_waiting",
            "Adjustments waiting",
            "Adjustments above their enterer's limit, how long they wait and who may approve them",
            "reports.stock",
            {warehouse_parameter,
             {"days", ParameterType::integer, "only what waits at least so many days"}},
            answer_adjustments_waiting,
            adjustments_waiting_columns,
            {"value", "worth"},
            "document_history"};
}

}  // namespace storekeep::reports
