// What is typed into a line's cell, and the value of the request it stands for. No window needed.
#pragma once

#include <string>
#include <string_view>

#include "core/json.h"
#include "office/fields.h"

namespace storekeep::desktop {

// The request's value; null for nothing. What cannot be read is passed on as typed: the engine says
// what is wrong with it. Lots and serial numbers fit a cell: "L1 10 2026-12-31; L2 5", "S1 S2 S3".
Json value_of_cell(const FieldInfo& info, std::string_view typed, Date today);

// The only choice, else the first one, that begins like what was typed; empty: none.
std::string choice_beginning(const FieldInfo& info, std::string_view typed);
// The request's plain value as people read it in a cell.
std::string cell_of_value(const FieldInfo& info, std::string_view plain);

bool is_figure(const FieldInfo& info);

}  // namespace storekeep::desktop
