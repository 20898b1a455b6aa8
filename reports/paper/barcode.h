// Bar codes as marks: EAN and UPC where a code is one, else Code 128.
#pragma once

#include <string>

#include "core/rule.h"
#include "reports/paper/sheet.h"

namespace storekeep::paper {

extern const Rule code_without_bars;

// Which it is: 13, 8 or 12 digits with their check digit are EAN-13, EAN-8 and UPC-A.
Symbology symbology_of(std::string_view code);

// The bars of `code` at 0, 0, a module wide and without height: whoever places them says how much.
// Refuses `code_without_bars`, as for letters that Code 128 has not.
Bars bars_of(const std::string& code);

int modules_of(const Bars& bars);         // from the first bar to the last
inline constexpr int quiet_modules = 10;  // that must stay white on either side

}  // namespace storekeep::paper
