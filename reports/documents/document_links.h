// Which documents were made because of which.
#pragma once

#include "office/document.h"
#include "reports/selection.h"

namespace storekeep::reports {

struct DocumentLink {
    Id<Document> document;
    std::string how;  // it stands to the one it was found by: "receipt of", "billed by"
    Id<Document> by;  // the one that it was found by
};
// What led to a document and what came of it, directly or by others between them.
std::vector<DocumentLink> document_links(Reads& reads, Id<Document> document);
// What came of it and still stands, not by way of what was reversed.
std::vector<DocumentLink> documents_resting_on(Reads& reads, Id<Document> document);

}  // namespace storekeep::reports
