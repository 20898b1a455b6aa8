// A table as a workbook for Excel and its like: numbers and dates are typed cells that can be
// reckoned with, shown with the digits of their unit; the same table gives the same bytes.
#pragma once

#include <string>

#include "core/rule.h"
#include "core/table.h"
#include "reports/render/formats.h"

namespace storekeep {

extern const Rule table_too_long;

// The title and the question's parameters stand in the workbook's properties. A number of more
// digits than a workbook keeps (15) goes as text. Throws Fault where the disk is full.
std::string as_workbook(const Table& table, const Rendering& how);

}  // namespace storekeep
