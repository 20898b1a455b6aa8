// What the head of a document says beyond what all documents say, kind by kind.
#pragma once

#include "office/document.h"
#include "reports/selection.h"

namespace storekeep::reports {

struct Fact {
    std::string name;    // "Expected"
    std::string value;   // as exports write it
    std::string refers;  // the kind of record that the value names; "" for none
    std::string field;   // of the operation that sets it; "" where none does
};
// A reversal says what its original said.
std::vector<Fact> facts_of_kind(Reads& reads, const std::string& kind, Id<Document> original);

}  // namespace storekeep::reports
