// Paints labels in the language of label printers (ZPL II): a file, or bytes for a raw queue.
#pragma once

#include <string>

#include "reports/paper/sheet.h"

namespace storekeep::paper {

// The printer sets bars and letters itself, in its own font, at the places of the layout.
std::string as_zpl(const Paper& paper, int dots_per_inch = 203);

}  // namespace storekeep::paper
