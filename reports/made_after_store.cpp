#include "reports/made_after.h"

namespace storekeep::reports {

// By halves: the tables are too long to be looked through, and need no index for this alone.
std::int64_t first_id_after(Reads& reads, std::string_view table, std::int64_t sequence) {
    const std::string next = fmt::format(
        "select id, sequence from {} where id >= $1 order by id limit 1", table);
    std::int64_t before = 0;
    std::int64_t found = reads.company().next_id;
    if (sequence >= reads.company().sequence) return found;
    while (found - before > 1) {
        const std::int64_t middle = before + (found - before) / 2;
        const auto row = reads.first(next, middle);
        if (row && row->integer(1) <= sequence)
            before = row->integer(0);
        else
            found = middle;
    }
    return found;
}

DemandSince demand_since(Reads& reads, Date as_of) {
    const std::int64_t sequence = last_sequence_of(reads, as_of);
    return {first_id_after(reads, "demand_entry", sequence), sequence,
            sequence >= reads.company().sequence};
}

}  // namespace storekeep::reports
