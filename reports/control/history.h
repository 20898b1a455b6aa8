// What was done, by operation and by document.
#pragma once

#include "office/document.h"
#include "reports/page.h"

namespace storekeep::reports {

struct Done {  // one operation
    std::int64_t sequence = 0;
    Instant at;
    Date today;
    std::string user;
    std::string operation;
    std::string key;
    std::string chain_hash;
    std::vector<std::string> documents;  // that it made or changed
};

struct DoneAsked {
    std::string user;
    std::string operation;
    std::string document;  // that it made or changed
};
// The operations of these days, a page of them.
std::vector<Done> operations_done(Reads& reads, const Selection& days, const DoneAsked& asked,
                                  Page& page);

struct Happening {
    std::int64_t sequence = 0;
    std::string document;
    std::string kind;
    std::string event;
    std::string detail;
    Instant at;
    std::string user;
    std::string operation;
};
// What happened on these days to a document, or to all, in the order in which it happened.
std::vector<Happening> happenings(Reads& reads, const Selection& asked,
                                  std::optional<Id<Document>> document);

// What a question's parameter `document` names: numbers are unique within a kind of document only.
// Refuses `document_not_found` there.
std::vector<Id<Document>> documents_asked(Reads& reads, const std::string& number);

// Begins a question about documents of any kind: `kinds` are those that there are, found quickly.
std::string kinds_in_use();

}  // namespace storekeep::reports
