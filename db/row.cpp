#include "db/row.h"

#include "core/must.h"

namespace storekeep {

std::int64_t Row::integer(std::size_t column) const {
    const auto* value = std::get_if<std::int64_t>(&at(column));
    if (!value) must(false, fmt::format("column {} of the row is an integer", column));
    return *value;
}

std::string Row::text(std::size_t column) const {
    const auto* value = std::get_if<std::string>(&at(column));
    if (!value) must(false, fmt::format("column {} of the row is a text", column));
    return *value;
}

}  // namespace storekeep
