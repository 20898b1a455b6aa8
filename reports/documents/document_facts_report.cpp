#include "reports/control/history.h"
#include "reports/documents/document_facts.h"
#include "reports/documents/document_heads.h"
#include "reports/documents/document_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> document_facts_columns(Currency) {
    return {text_column("name"), text_column("value"), text_column("refers"),
            text_column("field"), text_column("document"), text_column("kind")};
}

// An empty one is told where somebody may fill it.
void add(Table& table, const DocumentHead& head, const Fact& fact) {
    if (!fact.value.empty() || !fact.field.empty())
        table.add(fact.name, fact.value, fact.refers, fact.field, head.number, head.kind);
}

void add_facts(Reads& reads, const DocumentHead& head, Table& table) {
    const Document document = load_document(reads, head.id);
    const Id<Document> original = document.reverses ? document.reverses : document.id;
    add(table, head, {"Kind", std::string(document_kind(head.kind).title), {}, {}});
    add(table, head, {"Number", head.number, head.kind, "number"});
    add(table, head, {"Date", text(head.date), {}, "date"});
    add(table, head, {"State", head.state, {}, {}});
    for (const Fact& fact : facts_of_kind(reads, head.kind, original)) add(table, head, fact);
    add(table, head, {"Memo", head.memo, {}, "memo"});
    add(table, head, {"Reverses", head.reverses, head.kind, {}});
    add(table, head, {"Reversed by", head.reversed_by, head.kind, {}});
    add(table, head, {"Entered by", head.user, "user", {}});
    add(table, head, {"Entered", text(cell(head.at), instant_column("at")), {}, {}});
}

Table answer_document_facts(Reads& reads, const Parameters& parameters) {
    Table table{{}, document_facts_columns(reads.currency()), {}};
    const std::string number = parameters.text("document");
    if (number.empty()) return table;
    const std::string kind = parameters.text("kind");
    for (const DocumentHead& head : heads_of(reads, documents_asked(reads, number)))
        if (kind.empty() || head.kind == kind) add_facts(reads, head, table);
    return table;
}

}  // namespace

Report document_facts() {
    return {"document_facts",
            "Facts of a document",
            "What the head of a document says, a row a fact, with the field that sets it",
            "reports.stock",
            {{"document", ParameterType::text, "of this document", "document"},
             {"kind", ParameterType::text, "where several kinds have the number"}},
            answer_document_facts,
            document_facts_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
