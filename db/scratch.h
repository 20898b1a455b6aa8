// An empty database to throw away.
#pragma once

#include <memory>

#include "db/connection.h"

namespace storekeep {

// A file among the temporary ones, for which nothing waits for the disk. It is gone with the
// connection.
std::unique_ptr<Connection> scratch_database();

}  // namespace storekeep
