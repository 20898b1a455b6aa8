#include "reports/render/csv.h"

namespace storekeep {

namespace {

// Outer blanks are quoted too, because some readers trim what is not.
bool needs_quotes(std::string_view cell, char delimiter) {
    return cell.find_first_of("\"\r\n") != std::string_view::npos ||
           cell.find(delimiter) != std::string_view::npos || cell.starts_with(' ') ||
           cell.ends_with(' ');
}

void append_cell(std::string& out, std::string_view cell, char delimiter) {
    if (!needs_quotes(cell, delimiter)) {
        out += cell;
        return;
    }
    out += '"';
    for (const char character : cell) {
        if (character == '"') out += '"';
        out += character;
    }
    out += '"';
}

void append_record(std::string& out, const std::vector<std::string>& cells, char delimiter) {
    // A lone empty cell would be read as no record at all.
    if (cells.size() == 1 && cells.front().empty()) out += "\"\"";
    for (std::size_t place = 0; place < cells.size(); ++place) {
        if (place > 0) out += delimiter;
        append_cell(out, cells[place], delimiter);
    }
    out += "\r\n";
}

std::string shown(const Cell& value, const Column& column, bool decimal_comma) {
    std::string cell = text(value, column);
    const bool fraction = decimal_comma && is_number(column) &&
                          std::holds_alternative<std::int64_t>(value);
    if (const std::size_t point = cell.find('.'); fraction && point != std::string::npos)
        cell[point] = ',';
    return cell;
}

}  // namespace

std::string as_csv(const Table& table, char delimiter, bool decimal_comma) {
    std::string out;
    std::vector<std::string> cells;
    for (const Column& column : table.columns) cells.push_back(column.name);
    append_record(out, cells, delimiter);
    for (const auto& row : table.rows) {
        cells.clear();
        for (std::size_t place = 0; place < table.columns.size(); ++place)
            cells.push_back(place < row.size()
                                ? shown(row[place], table.columns[place], decimal_comma)
                                : "");
        append_record(out, cells, delimiter);
    }
    return out;
}

}  // namespace storekeep
