// The forms in which a table can be handed out, in one list.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/table.h"
#include "reports/paper/sheet.h"

namespace storekeep {

// What a form may be told beside the table. Each form uses what concerns it.
struct Rendering {
    std::size_t width = 0;  // of the terminal; 0: whatever is needed
    std::vector<std::pair<std::string, std::string>> parameters = {};  // of the question asked
    char delimiter = ',';        // of csv
    bool decimal_comma = false;  // in csv and tsv
    paper::Format sheets = paper::Format::a4;  // of pdf
    bool is_page = false;        // of a longer answer: json says what is next
    std::string next = {};       // empty: nothing is
};

struct TableFormat {
    std::string_view name;  // as in --format: "csv"
    std::string_view help;
    bool for_terminals = false;  // bytes of the others are for files
    std::string (*render)(const Table&, const Rendering&);  // the file's bytes
};

const std::vector<TableFormat>& table_formats();
const TableFormat* find_table_format(std::string_view name);  // or null

}  // namespace storekeep
