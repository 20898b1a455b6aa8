// A table on pages as a PDF: title and what was asked at the top, heads on every page, figures
// aligned at the right, upright or across as the columns need. The same table gives the same bytes.
#pragma once

#include <string>

#include "core/table.h"
#include "reports/render/formats.h"

namespace storekeep {

// Throws Fault where the fonts of the system are not there.
std::string as_pdf(const Table& table, const Rendering& how);

}  // namespace storekeep
