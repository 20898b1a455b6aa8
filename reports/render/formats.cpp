#include "reports/render/formats.h"

#include "reports/render/csv.h"
#include "reports/render/json.h"
#include "reports/render/pdf.h"
#include "reports/render/text.h"
#include "reports/render/workbook.h"

namespace storekeep {

const std::vector<TableFormat>& table_formats() {
    static const std::vector<TableFormat> all{
        {"table", "aligned text for a terminal", true,
         [](const Table& table, const Rendering& how) { return as_text(table, how.width); }},
        {"csv", "comma-separated values", true,
         [](const Table& table, const Rendering& how) {
             return as_csv(table, how.delimiter, how.decimal_comma);
         }},
        {"tsv", "values separated by tabs", true,
         [](const Table& table, const Rendering& how) {
             return as_csv(table, '\t', how.decimal_comma);
         }},
        {"json", "an array of objects; of a page, an object of rows and next", true,
         [](const Table& table, const Rendering& how) {
             return how.is_page ? as_json_page(table, how.next) : as_json(table);
         }},
        {"xlsx", "a workbook", false,
         [](const Table& table, const Rendering& how) { return as_workbook(table, how); }},
        {"pdf", "pages to be printed", false,
         [](const Table& table, const Rendering& how) { return as_pdf(table, how); }},
    };
    return all;
}

const TableFormat* find_table_format(std::string_view name) {
    for (const TableFormat& format : table_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace storekeep
