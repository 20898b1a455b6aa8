#include "reports/documents/posted_documents.h"

#include <set>

#include "reports/control/history.h"
#include "reports/made_after.h"

namespace storekeep::reports {

namespace {

using Documents = std::set<Id<Document>>;

// What waited for approval posts when it is approved, not when it was entered.
Documents posted_by(Reads& reads, std::int64_t sequence) {
    Documents documents;
    const auto take = [&](const Row& row) { documents.insert(row.id<Document>(0)); };
    const FactRange made = facts_of(reads, "document", sequence);
    reads.each("select d.id from document d where d.id >= $1 and d.id < $2 and not exists ("
               "select 1 from document_event e where e.document_id = d.id and e.sequence > $3 "
               "and e.event in ('approved', 'released'))",
               {bind(made.first), bind(made.beyond), bind(sequence)}, take);
    const FactRange noted = facts_of(reads, "document_event", sequence);
    reads.each("select document_id from document_event where id >= $1 and id < $2 "
               "and event in ('approved', 'released')",
               {bind(noted.first), bind(noted.beyond)}, take);
    return documents;
}

}  // namespace

std::int64_t sequence_asked(Reads& reads, const Parameters& parameters) {
    return parameters.integer("sequence", reads.company().sequence);
}

FactRange facts_of(Reads& reads, std::string_view table, std::int64_t sequence) {
    return {first_id_after(reads, table, sequence - 1), first_id_after(reads, table, sequence)};
}

std::vector<std::vector<Value>> posted_documents(Reads& reads, const Parameters& parameters) {
    const std::string number = parameters.text("document");
    Documents documents;
    if (number.empty() || parameters.has("sequence"))
        documents = posted_by(reads, sequence_asked(reads, parameters));
    if (!number.empty()) {
        const std::vector<Id<Document>> named = documents_asked(reads, number);
        Documents both;
        for (Id<Document> id : named)
            if (!parameters.has("sequence") || documents.contains(id)) both.insert(id);
        documents = both;
    }
    std::vector<std::vector<Value>> keys;
    for (Id<Document> id : documents) keys.push_back({bind(id)});
    return keys;
}

}  // namespace storekeep::reports
