#include "app/program/copying.h"

#include <algorithm>

#include "db/state.h"

namespace storekeep {

Comparison compared(Connection& one, Connection& other) {
    const std::string hash = state_hash(one);
    if (hash == state_hash(other)) return {hash, {}};
    Comparison found;
    const auto mine = table_hashes(one);
    const auto theirs = table_hashes(other);
    for (const auto& [table, digest] : mine)
        if (std::find(theirs.begin(), theirs.end(), std::pair(table, digest)) == theirs.end())
            found.differ += (found.differ.empty() ? "" : " ") + table;
    return found;
}

Comparison copy_company(Connection& from, const std::string& address) {
    const auto to = create_database(address);
    copy_state(from, *to);
    return compared(from, *to);
}

}  // namespace storekeep
