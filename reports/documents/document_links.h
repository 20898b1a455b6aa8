// Which documents were made because of which.
#pragma once

#include "office/document.h"
#include "reports/selection.h"

namespace storekeep::reports {

struct DocumentLink {
    Id<Document> document;
    std::string how;  // it stands to the one asked about: "receipt of", "billed by"
};
// What led to a document and what came of it, directly or by others between them.
std::vector<DocumentLink> document_links(Reads& reads, Id<Document> document);

}  // namespace storekeep::reports
