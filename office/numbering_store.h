// How documents are numbered: each kind is a series with a prefix, a count of digits and the number
// that comes next.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/numbering.h"
#include "db/tx.h"

namespace storekeep {

struct Numbering {
    std::string kind;          // "invoice"; journals are the series "ledger_journal"
    std::string title;         // "Invoice"
    std::string usual_prefix;  // "INV-"
    std::string prefix;        // as the company has it: "INV-2026-"
    std::int64_t digits = usual_digits;
    std::int64_t next = 1;

    std::string next_number() const { return written_number(prefix, digits, next); }
};

std::vector<Numbering> numberings(Reads& reads);  // of every kind, in the order of their list
void save_numbering(Tx& tx, const Numbering& numbering);

}  // namespace storekeep
