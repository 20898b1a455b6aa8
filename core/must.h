// Assertions against ourselves. A broken one is a bug of this program, never the user's mistake.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>
#include <string_view>

namespace storekeep {

class BrokenInvariant : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

// Throws BrokenInvariant with place and text when `holds` is false.
void must(bool holds, std::string_view what,
          std::source_location where = std::source_location::current());

}  // namespace storekeep
