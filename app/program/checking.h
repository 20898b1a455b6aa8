// Whether a company is whole: what the database finds wrong in its file, every proof, and whether
// its operation log, performed again, gives the same company.
#pragma once

#include <functional>
#include <string>

#include "core/table.h"
#include "db/connection.h"

namespace storekeep {

struct Checked {
    std::string name;
    std::string claim;
    Table breaks;
    bool holds() const { return breaks.rows.empty(); }
};

enum class CheckDepth {
    proofs,    // each proof, and the file's structure
    usual,     // and the log performed again, where it is short
    daily,     // likewise, and each entry of the file's indexes
    thorough,  // likewise, and the log performed again however long it is
};

// What a check of a company would do. Performing the log again takes as long as what happened.
struct CheckPlan {
    bool whole_file = false;
    bool again = false;
    std::int64_t operations = 0;  // in the log

    std::size_t count() const;     // of the claims that are checked
    std::string in_words() const;  // "the log of 12 operations was performed again …"
};
inline constexpr std::int64_t short_log = 2'000;
CheckPlan check_plan(Connection& connection, CheckDepth depth);

// `take` sees each claim as it is known, in their order; `performed` how many operations were.
// What either throws ends the check.
struct CheckWatch {
    std::function<void(const Checked&)> take;
    std::function<void(std::int64_t)> performed = [](std::int64_t) {};
};
void check_all(Connection& connection, const CheckPlan& plan, const CheckWatch& watch);

// The names of those that do not hold, separated by commas; "" when all is well.
std::string broken_proofs(Connection& connection, CheckDepth depth);

}  // namespace storekeep
