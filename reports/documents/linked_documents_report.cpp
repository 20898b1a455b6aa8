#include "reports/control/history.h"
#include "reports/documents/document_heads.h"
#include "reports/documents/document_links.h"
#include "reports/documents/document_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> linked_documents_columns(Currency) {
    return {text_column("document"), text_column("kind"),  text_column("title"),
            date_column("date"),     text_column("state"), text_column("how")};
}

Table answer_linked_documents(Reads& reads, const Parameters& parameters) {
    Table table{{}, linked_documents_columns(reads.currency()), {}};
    const std::string number = parameters.text("document");
    if (number.empty()) return table;
    for (Id<Document> document : documents_asked(reads, number)) {
        std::map<Id<Document>, std::string> how;
        std::vector<Id<Document>> linked;
        for (const DocumentLink& link : document_links(reads, document)) {
            how[link.document] = link.how;
            linked.push_back(link.document);
        }
        std::vector<DocumentHead> heads = heads_of(reads, linked);
        std::reverse(heads.begin(), heads.end());
        for (const DocumentHead& head : heads)
            table.add(head.number, head.kind, document_kind(head.kind).title, head.date,
                      head.state, how[head.id]);
    }
    return table;
}

}  // namespace

Report linked_documents() {
    return {"linked_documents",
            "Linked documents",
            "What led to a document and what came of it, in the order of time",
            "reports.stock",
            {{"document", ParameterType::text, "of this document", "document"}},
            answer_linked_documents,
            linked_documents_columns,
            {},
            "document_lines"};
}

}  // namespace storekeep::reports
