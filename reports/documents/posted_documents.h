// Which documents a question about postings means: one by its number, or those of an operation.
#pragma once

#include "office/document.h"
#include "reports/selection.h"

namespace storekeep::reports {

inline const Parameter sequence_parameter{
    "sequence", ParameterType::integer,
    "only this operation of the log; nothing said: the last one"};

// The sequence that is asked for; left out, that of the last operation.
std::int64_t sequence_asked(Reads& reads, const Parameters& parameters);

// The facts that an operation wrote to a table with `id` and `sequence`: both rise together.
struct FactRange {
    std::int64_t first = 0;
    std::int64_t beyond = 0;
};
FactRange facts_of(Reads& reads, std::string_view table, std::int64_t sequence);

// Keys for `each_of`. Neither `document` nor `sequence` said: of the last operation. Refuses
// `document_not_found`.
std::vector<std::vector<Value>> posted_documents(Reads& reads, const Parameters& parameters);

}  // namespace storekeep::reports
