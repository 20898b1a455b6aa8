// Who names a row: the foreign keys that lead to its table, whichever room they are in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "db/reads.h"

namespace storekeep {

// What was made between two moments: identifiers only ever grow.
struct IdRange {
    std::int64_t after = 0;
    std::int64_t through = 0;
};

// The first table, by name, with a row that names this one; "" where nothing does. Left out are
// derived tables, those `except`ed, and, where it is said, what was not made in that time.
std::string table_naming(Reads& reads, std::string_view table, std::int64_t id,
                         std::span<const std::string_view> except,
                         const std::optional<IdRange>& made = {});

}  // namespace storekeep
