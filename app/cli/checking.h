// Whether a company is whole: what the database finds wrong in its file, and every proof.
#pragma once

#include <functional>
#include <string>

#include "app/cli/company_door.h"

namespace storekeep::cli {

struct Checked {
    std::string name;
    std::string claim;
    Table breaks;
    bool holds() const { return breaks.rows.empty(); }
};

// Asks one after the other; `take` sees each as it is known.
void check_all(Connection& connection, const std::function<void(const Checked&)>& take);

// The names of those that do not hold, separated by commas; "" when all is well.
std::string broken_proofs(Connection& connection);

}  // namespace storekeep::cli
