// A table as comma-separated values (RFC 4180): UTF-8, lines ended by CR LF, names in the first.
// Other countries' spreadsheets want a semicolon between cells and a comma before decimals.
#pragma once

#include <string>

#include "core/table.h"

namespace storekeep {

std::string as_csv(const Table& table, char delimiter = ',', bool decimal_comma = false);

}  // namespace storekeep
