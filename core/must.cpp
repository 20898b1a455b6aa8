#include "core/must.h"

#include <fmt/format.h>

namespace storekeep {

void must(bool holds, std::string_view what, std::source_location where) {
    if (holds) return;
    // The file's name is enough to find the place, and is the same on every machine that built it.
    std::string_view file = where.file_name();
    file.remove_prefix(file.find_last_of("/\\") + 1);
    throw BrokenInvariant(fmt::format("{}:{}: {}", file, where.line(), what));
}

}  // namespace storekeep
