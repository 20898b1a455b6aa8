#include "core/text.h"
#include "reports/control/control_reports.h"
#include "reports/control/history.h"

namespace storekeep::reports {

namespace {

std::vector<Column> audit_log_columns(Currency) {
    return {integer_column("sequence"), instant_column("at"),   text_column("user"),
            text_column("operation"),   text_column("document"), text_column("chain_hash"),
            date_column("day"),         text_column("key")};
}

Table answer_audit_log(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const DoneAsked what{parameters.text("user"), parameters.text("operation"),
                         parameters.text("document")};
    Page page(parameters, reads.company().sequence + 1, {{"sequence"}});
    Table table{{}, audit_log_columns(reads.currency()), {}};
    for (const Done& done : operations_done(reads, asked, what, page))
        table.add(done.sequence, done.at, done.user, done.operation, joined(done.documents, ", "),
                  done.chain_hash, done.today, done.key);
    page.end(table);
    return table;
}

}  // namespace

Report audit_log() {
    return {"audit_log",
            "Audit log",
            "Who did what and when; each line seals all those before it",
            "reports.audit",
            {from_date,
             to_date,
             {"user", ParameterType::text, "only what this user did", "user"},
             {"operation", ParameterType::text, "only this operation, as receipt.post"},
             {"document", ParameterType::text, "only what touched this document", "document"},
             newest_first_parameter,
             limit_parameter,
             after_parameter},
            answer_audit_log,
            audit_log_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
