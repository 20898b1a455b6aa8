// When the company was last changed: a computer whose clock stands before it is set wrong.
#pragma once

#include <optional>

#include "core/date.h"
#include "db/connection.h"

namespace storekeep {

std::optional<Instant> latest_entry_at(Connection& connection);

}  // namespace storekeep
