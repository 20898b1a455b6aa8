#include "core/text.h"
#include "reports/control/control_reports.h"
#include "reports/control/waiting_approvals.h"

namespace storekeep::reports {

namespace {

std::vector<Column> approvals_waiting_columns(Currency currency) {
    return {text_column("kind"),
            text_column("document"),
            text_column("detail"),
            text_column("entered_by"),
            date_column("entered_on"),
            integer_column("age_days", "days"),
            money_column("value", currency),
            text_column("who_may_approve"),
            text_column("suggested_operation"),
            text_column("warehouse")};
}

Table answer_approvals_waiting(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string kind = parameters.text("kind");
    const std::string user = parameters.text("user");
    Table table{{}, approvals_waiting_columns(reads.currency()), {}};
    for (const WaitingApproval& one : all_that_waits(reads, asked)) {
        const std::vector<std::string>& able = one.who_may_approve;
        if (!kind.empty() && one.kind != kind) continue;
        if (!user.empty() && std::find(able.begin(), able.end(), user) == able.end()) continue;
        table.rows.push_back({cell(one.kind), cell(one.document), cell(one.what),
                              cell(one.entered_by), cell(one.entered_on),
                              cell(age(one.entered_on, asked.counted_on)),
                              one.has_value() ? cell(one.value) : Cell{}, cell(joined(able, ", ")),
                              cell(one.operation()), cell(one.warehouse)});
    }
    return table;
}

}  // namespace

Report approvals_waiting() {
    return {"approvals_waiting",
            "Waiting for approval",
            "What waits until somebody says yes: orders, adjustments, revaluations and write-offs "
            "above their enterer's limit, counts that are entered, bills that are held",
            "reports.stock",
            {warehouse_parameter,
             {"kind", ParameterType::text,
              "only this kind: purchase_order, adjustment, revaluation, transfer_write_off, "
              "count or supplier_bill"},
             {"user", ParameterType::text, "only what this user may approve"}},
            answer_approvals_waiting,
            approvals_waiting_columns,
            {"value"},
            "document_history"};
}

}  // namespace storekeep::reports
