#include "reports/render/csv.h"

namespace storekeep {

namespace {

// Outer blanks are quoted too, because some readers trim what is not.
bool needs_quotes(std::string_view cell) {
    return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.starts_with(' ') ||
           cell.ends_with(' ');
}

void append_cell(std::string& out, std::string_view cell) {
    if (!needs_quotes(cell)) {
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

void append_record(std::string& out, const std::vector<std::string>& cells) {
    // A lone empty cell would be read as no record at all.
    if (cells.size() == 1 && cells.front().empty()) out += "\"\"";
    for (std::size_t place = 0; place < cells.size(); ++place) {
        if (place > 0) out += ',';
        append_cell(out, cells[place]);
    }
    out += "\r\n";
}

}  // namespace

std::string as_csv(const Table& table) {
    std::string out;
    std::vector<std::string> cells;
    for (const Column& column : table.columns) cells.push_back(column.name);
    append_record(out, cells);
    for (const auto& row : table.rows) {
        cells.clear();
        for (std::size_t place = 0; place < table.columns.size(); ++place)
            cells.push_back(place < row.size() ? text(row[place], table.columns[place]) : "");
        append_record(out, cells);
    }
    return out;
}

}  // namespace storekeep
