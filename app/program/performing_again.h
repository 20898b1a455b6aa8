// A company's operation log performed again from its first operation, in an empty database.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "db/connection.h"

namespace storekeep {

struct PerformedAgain {
    std::int64_t operations = 0;  // that were performed
    std::string stopped;  // which one could not be performed now, and why; "" where all could
};

// `watch` hears after each operation how many there were so far; what it throws ends the work.
PerformedAgain perform_again(Reads& log, Connection& fresh,
                             const std::function<void(std::int64_t)>& watch);

}  // namespace storekeep
