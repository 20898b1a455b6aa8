// A table as comma-separated values (RFC 4180): UTF-8, lines ended by CR LF, names in the first.
#pragma once

#include <string>

#include "core/table.h"

namespace storekeep {

std::string as_csv(const Table& table);

}  // namespace storekeep
