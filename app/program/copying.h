// A second company of the same state, and where two states part.
#pragma once

#include <string>

#include "db/connection.h"

namespace storekeep {

struct Comparison {
    std::string hash;    // of both, when they are equal
    std::string differ;  // the tables that are not, separated by blanks
    bool equal() const { return differ.empty(); }
};
Comparison compared(Connection& one, Connection& other);

// To an address where there is no company yet: a file or PostgreSQL.
Comparison copy_company(Connection& from, const std::string& address);

}  // namespace storekeep
