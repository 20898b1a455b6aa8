#include "reports/render/formats.h"

#include "reports/render/csv.h"
#include "reports/render/json.h"
#include "reports/render/text.h"

namespace storekeep {

const std::vector<TableFormat>& table_formats() {
    static const std::vector<TableFormat> all{
        {"table", "aligned text for a terminal", true, as_text},
        {"csv", "comma-separated values", true,
         [](const Table& table, std::size_t) { return as_csv(table); }},
        {"json", "an array of objects", true,
         [](const Table& table, std::size_t) { return as_json(table); }},
    };
    return all;
}

const TableFormat* find_table_format(std::string_view name) {
    for (const TableFormat& format : table_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace storekeep
