// What was made after a day, told by its number: rows are numbered in the order in which they were
// made.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

// The rows of `table` that were made by later operations than this one are those from the answer
// on: of documents, their events and steps of demands.
std::int64_t first_id_after(Reads& reads, std::string_view table, std::int64_t sequence);

// Where a day ends in the ledger of demand: entries, and the demands themselves, are younger from
// `first_entry` on.
struct DemandSince {
    std::int64_t first_entry = 0;
    std::int64_t sequence = 0;  // of the day's last operation
    bool nothing = false;       // was done since
};
DemandSince demand_since(Reads& reads, Date as_of);

}  // namespace storekeep::reports
