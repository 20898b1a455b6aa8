#include "reports/control/history.h"
#include "reports/documents/document_heads.h"
#include "reports/documents/document_links.h"
#include "reports/documents/document_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> resting_documents_columns(Currency) {
    return {text_column("document"), text_column("kind"),  text_column("title"),
            date_column("date"),     text_column("state"), text_column("how"),
            text_column("rests_on")};
}

Table answer_resting_documents(Reads& reads, const Parameters& parameters) {
    Table table{{}, resting_documents_columns(reads.currency()), {}};
    const std::string number = parameters.text("document");
    if (number.empty()) return table;
    const std::string kind = parameters.text("kind");
    for (const Id<Document> document : documents_asked(reads, number)) {
        if (!kind.empty() && load_document(reads, document).kind != kind) continue;
        std::map<Id<Document>, DocumentLink> links;
        std::vector<Id<Document>> resting;
        for (DocumentLink& link : documents_resting_on(reads, document)) {
            resting.push_back(link.document);
            links.emplace(link.document, std::move(link));
        }
        std::vector<DocumentHead> heads = heads_of(reads, resting);
        std::sort(heads.begin(), heads.end(),
                  [](const DocumentHead& one, const DocumentHead& other) {
                      return other.sequence < one.sequence;
                  });
        for (const DocumentHead& head : heads) {
            const DocumentLink& link = links.at(head.id);
            table.add(head.number, head.kind, document_kind(head.kind).title, head.date,
                      head.state, link.how, load_document(reads, link.by).number);
        }
    }
    return table;
}

}  // namespace

Report resting_documents() {
    return {"resting_documents",
            "What rests on a document",
            "What was made because of a document and still stands, the latest first: the order "
            "in which it is taken back",
            "reports.stock",
            {{"document", ParameterType::text, "of this document", "document"},
             {"kind", ParameterType::text, "where several kinds have the number"}},
            answer_resting_documents,
            resting_documents_columns,
            {},
            "document_lines"};
}

}  // namespace storekeep::reports
