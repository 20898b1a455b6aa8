// A table as a JSON array with one object a row, named as the columns are. Counts are JSON
// integers; money, prices and quantities are decimal strings, so that no reader turns them into
// fractions.
#pragma once

#include <string>

#include "core/json.h"
#include "core/table.h"

namespace storekeep {

Json json_of(const Cell& value, const Column& column);  // null for an empty cell
std::string as_json(const Table& table);                // with one object a line
// An object of such "rows" and what is "next".
std::string as_json_page(const Table& page, const std::string& next);

}  // namespace storekeep
