// Where two companies part: row by row, column by column, with both values.
#pragma once

#include <string>
#include <vector>

#include "db/reads.h"

namespace storekeep {

struct Difference {
    std::string table;
    std::string record;  // its key, and the number or code by which people know it
    std::string column;  // "" where only one of the two has the row
    std::string here;    // "(no such row)", "(none)" or the value as it is kept
    std::string there;
};

// Of each table the first ones; "(and more)" is the record of a last one that stands for the rest.
std::vector<Difference> differences(Reads& here, Reads& there);

}  // namespace storekeep
