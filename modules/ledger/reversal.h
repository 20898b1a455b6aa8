// Which document may be reversed on which day: the same rules for every kind.
#pragma once

#include <string>
#include <string_view>

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

extern const Rule reversal_before_original;
extern const Rule is_a_reversal;

// Refuses, in this order: `already_reversed` at "number", `period_closed` and
// `reversal_before_original` at "date", `is_a_reversal` at "number".
void refuse_unless_reversible(Reads& reads, const Document& original, Date date);

// The document to reverse; refuses `document_not_found` at "number" first.
Document document_to_reverse(Reads& reads, std::string_view kind, const std::string& number,
                             Date date);

}  // namespace storekeep::ledger
