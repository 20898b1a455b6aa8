#include "modules/ledger/close_checklist.h"
#include "reports/control/control_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> close_checklist_columns(Currency) {
    return {text_column("kind"),   text_column("document"), date_column("date"),
            text_column("detail"), text_column("stops"),    text_column("suggested_operation")};
}

Table answer_close_checklist(Reads& reads, const Parameters& parameters) {
    Table table{{}, close_checklist_columns(reads.currency()), {}};
    for (const ledger::OpenMatter& one :
         ledger::open_matters(reads, parameters.date("through")))
        table.add(one.kind, one.document, one.date, one.detail, one.stops ? "yes" : "no",
                  one.suggested_operation);
    return table;
}

}  // namespace

Report close_checklist() {
    return {"close_checklist",
            "Closing checklist",
            "What is open in the days up to one that shall be closed; what stops the closing first",
            "reports.money",
            {{"through", ParameterType::date, "the last day to be closed; left out: all days"}},
            answer_close_checklist,
            close_checklist_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
