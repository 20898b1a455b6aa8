#include "reports/documents/document_reports.h"
#include "reports/documents/document_steps.h"
#include "reports/control/history.h"

namespace storekeep::reports {

namespace {

std::vector<Column> document_steps_columns(Currency) {
    return {text_column("step"), text_column("done"), text_column("operation"),
            text_column("document"), text_column("kind")};
}

Table answer_document_steps(Reads& reads, const Parameters& parameters) {
    Table table{{}, document_steps_columns(reads.currency()), {}};
    const std::string number = parameters.text("document");
    if (number.empty()) return table;
    const std::string kind = parameters.text("kind");
    for (const Id<Document> id : documents_asked(reads, number)) {
        const Document document = load_document(reads, id);
        if (!kind.empty() && document.kind != kind) continue;
        for (const DocumentStep& one : steps_of(reads, document))
            table.add(one.step, one.state(), one.operation, document.number, document.kind);
    }
    return table;
}

}  // namespace

Report document_steps() {
    return {"document_steps",
            "Steps of a document",
            "What is done with a document, how much of it is done (none, part, all), and the "
            "operation that does it",
            "reports.stock",
            {{"document", ParameterType::text, "of this document", "document"},
             {"kind", ParameterType::text, "where several kinds have the number"}},
            answer_document_steps,
            document_steps_columns,
            {},
            "document_facts"};
}

}  // namespace storekeep::reports
