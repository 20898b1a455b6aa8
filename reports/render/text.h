// A table for a terminal: columns aligned, numbers to the right, long texts cut to fit.
#pragma once

#include <string>
#include <string_view>

#include "core/table.h"

namespace storekeep {

// How many places of a terminal a text takes: accents none, East Asian characters two.
std::size_t places_of(std::string_view utf8);

// `width` is that of the terminal; 0 leaves every text as long as it is. Where the columns do not
// fit, the widest texts are cut, never a number: a cut number would be another number.
std::string as_text(const Table& table, std::size_t width = 0);

}  // namespace storekeep
