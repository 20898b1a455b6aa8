#include "reports/control/control_reports.h"
#include "reports/control/history.h"

namespace storekeep::reports {

namespace {

std::vector<Column> document_history_columns(Currency) {
    return {instant_column("at"), text_column("user"),   text_column("document"),
            text_column("kind"),  text_column("event"),  text_column("detail"),
            text_column("operation"), integer_column("sequence")};
}

void add_rows(Table& table, const std::vector<Happening>& found) {
    for (const Happening& one : found)
        table.add(one.at, one.user, one.document, one.kind, one.event, one.detail, one.operation,
                  one.sequence);
}

Table answer_document_history(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::string number = parameters.text("document");
    Table table{{}, document_history_columns(reads.currency()), {}};
    if (number.empty()) {
        add_rows(table, happenings(reads, asked, std::nullopt));
        return table;
    }
    for (Id<Document> document : documents_asked(reads, number))
        add_rows(table, happenings(reads, asked, document));
    return table;
}

}  // namespace

Report document_history() {
    return {
        "document_history",
        "Document history",
        "What happened to a document: made, confirmed, posted, reversed; by whom and when",
        "reports.stock",
        {{"document", ParameterType::text, "only this document", "document"}, from_date, to_date},
        answer_document_history,
        document_history_columns,
        {},
        "general_ledger"};
}

}  // namespace storekeep::reports
