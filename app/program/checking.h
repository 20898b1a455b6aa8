// Whether a company is whole: what the database finds wrong in its file, and every proof.
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

// Asks one after the other; `take` sees each as it is known, and answers whether to go on.
void check_all(Connection& connection, const std::function<bool(const Checked&)>& take);

// How many there are to be asked.
std::size_t count_of_checks();

// The names of those that do not hold, separated by commas; "" when all is well.
std::string broken_proofs(Connection& connection);

}  // namespace storekeep
