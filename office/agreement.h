// Figures that are said in two places and must be the same: what a paper says and what it did, a
// copy and its original. A proof is often a list of these.
#pragma once

#include <span>
#include <string_view>

#include "core/table.h"
#include "db/reads.h"

namespace storekeep {

struct Agreement {
    std::string_view figure;  // "adjustment value"
    // Answers, for each record where they differ: its name, what it says and what the facts say.
    std::string_view sql;
};

Table disagreements(Reads& reads, std::span<const Agreement> agreements);

}  // namespace storekeep
