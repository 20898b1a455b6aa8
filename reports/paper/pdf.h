// Paints sheets as PDF.
#pragma once

#include <string>

#include "reports/paper/sheet.h"

namespace storekeep::paper {

// The file's bytes; the same paper gives the same bytes. Throws Fault where a font is missing.
std::string as_pdf(const Paper& paper);

}  // namespace storekeep::paper
