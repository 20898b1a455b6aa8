// A company to try things in: a hardware wholesaler with months of history, made by the same
// operations that its people would use, and the same each time for the same last day.
#pragma once

#include <functional>
#include <string>

#include "office/office.h"

namespace storekeep::demo {

struct DemoWishes {
    Date through;             // the last day of its history
    std::int64_t moves = 0;   // at least so many stock moves, for measuring; 0: as they come
    std::int64_t days = 181;  // of history, at least
    std::function<void(Date day, std::int64_t operations)> tell = {};  // after each day
};

struct DemoMade {
    std::int64_t operations = 0;
    Date from;
};

// Into a database that has no company yet. A refusal that was not expected is a broken invariant.
DemoMade make_demo(Connection& connection, const DemoWishes& wishes);

}  // namespace storekeep::demo
