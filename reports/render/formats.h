// The forms in which a table can be handed out, in one list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/table.h"

namespace storekeep {

struct TableFormat {
    std::string_view name;  // as in --format: "csv"
    std::string_view help;
    bool for_terminals = false;  // bytes of the others are for files
    // The file's bytes; `width` is that of the terminal, or 0.
    std::string (*render)(const Table&, std::size_t width);
};

const std::vector<TableFormat>& table_formats();
const TableFormat* find_table_format(std::string_view name);  // or null

}  // namespace storekeep
