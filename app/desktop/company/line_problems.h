// All that the engine says against the lines of a request. It refuses at the first thing; here each
// refused cell is set aside and the rest is rehearsed again.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "office/office.h"

namespace storekeep::desktop {

struct LineProblem {
    std::string field;  // as the request numbers it: "lines[3].quantity"
    std::string said;
};

// Of the request's list `list`, in the order of the lines. What is not found within `patience` is
// left to the next time.
std::vector<LineProblem> line_problems(LocalOffice& office, Json request, const FieldInfo& list,
                                       std::chrono::milliseconds patience);

}  // namespace storekeep::desktop
