#include "reports/render/json.h"

namespace storekeep {

Json json_of(const Cell& value, const Column& column) {
    if (std::holds_alternative<std::monostate>(value)) return {};
    if (const auto* count = std::get_if<std::int64_t>(&value))
        if (column.type == ColumnType::integer || column.type == ColumnType::text) return *count;
    return text(value, column);
}

namespace {

std::string list_of_rows(const Table& table) {
    std::string out = "[";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Json record = Json::object();
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            const bool given = place < table.rows[row].size();
            record.set(table.columns[place].name,
                       given ? json_of(table.rows[row][place], table.columns[place]) : Json());
        }
        out += row == 0 ? "\n" : ",\n";
        out += record.written();
    }
    out += table.rows.empty() ? "]" : "\n]";
    return out;
}

}  // namespace

std::string as_json(const Table& table) { return list_of_rows(table) + '\n'; }

std::string as_json_page(const Table& table, const std::string& next) {
    return fmt::format("{{\"rows\":{},\n\"next\":{}}}\n", list_of_rows(table),
                       Json(next).written());
}

}  // namespace storekeep
