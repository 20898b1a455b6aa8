#include "app/desktop/company/table_rows.h"

#include <algorithm>
#include <numeric>

#include "app/desktop/company/row_filter.h"
#include "app/desktop/company/words.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

// Empty cells first, then numbers by size, texts without regard to case.
bool comes_before(const Cell& left, const Cell& right) {
    if (left.index() != right.index()) return left.index() < right.index();
    if (const auto* number = std::get_if<std::int64_t>(&left))
        return *number < std::get<std::int64_t>(right);
    const auto* text = std::get_if<std::string>(&left);
    return text && lower_ascii(*text) < lower_ascii(std::get<std::string>(right));
}

// Sums of prices, shares and days say nothing; a row that is a running balance neither.
bool can_be_summed(const Column& column) {
    return (column.type == ColumnType::money || column.type == ColumnType::quantity) &&
           !column.name.starts_with("balance") && !column.unit.empty();
}

// One line of a spreadsheet's cells: what would end a cell becomes a space.
std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return text;
}

}  // namespace

TableRows::TableRows(Table table) : table_(std::move(table)) { arrange(); }

std::string TableRows::text_at(std::size_t shown, std::string_view column) const {
    for (std::size_t place = 0; place < table_.columns.size(); ++place)
        if (table_.columns[place].name == column) return text(row(shown)[place], columns()[place]);
    return {};
}

void TableRows::filter(const std::string& typed, const std::string& user) {
    typed_ = typed;
    user_ = user;
    arrange();
}

void TableRows::sort(std::optional<std::size_t> column, bool descending) {
    sorted_by_ = column;
    descending_ = descending;
    arrange();
}

void TableRows::arrange() {
    shown_.clear();
    const bool every = trimmed(typed_).empty();
    const RowTest passes = every ? RowTest() : row_filter(typed_, table_.columns, user_);
    shown_.reserve(table_.rows.size());
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
        if (every || passes(table_.rows[row])) shown_.push_back(static_cast<std::uint32_t>(row));
    if (!sorted_by_) return;
    const std::size_t by = *sorted_by_;
    std::stable_sort(shown_.begin(), shown_.end(), [&](std::uint32_t left, std::uint32_t right) {
        const Cell& one = table_.rows[left][by];
        const Cell& other = table_.rows[right][by];
        return descending_ ? comes_before(other, one) : comes_before(one, other);
    });
}

bool TableRows::is_same_in_all(std::string_view name) const {
    for (std::size_t place = 0; place < columns().size(); ++place) {
        if (columns()[place].name != name) continue;
        for (std::size_t at = 1; at < shown_.size(); ++at)
            if (row(at)[place] != row(0)[place]) return false;
    }
    return true;
}

std::optional<Cell> TableRows::total(std::size_t column) const {
    if (!can_be_summed(table_.columns[column]) || shown_.empty()) return std::nullopt;
    // Bolts and cables do not add up.
    if (table_.columns[column].type == ColumnType::quantity)
        for (const char* name : {"item", "unit"})
            if (!is_same_in_all(name)) return std::nullopt;
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < shown_.size(); ++at)
        if (const auto* number = std::get_if<std::int64_t>(&row(at)[column]))
            if (__builtin_add_overflow(sum, *number, &sum)) return std::nullopt;
    return Cell{sum};
}

bool TableRows::is_empty(std::size_t column) const {
    return std::all_of(table_.rows.begin(), table_.rows.end(), [&](const auto& row) {
        const std::string* words = std::get_if<std::string>(&row[column]);
        return std::holds_alternative<std::monostate>(row[column]) || (words && words->empty());
    });
}

std::string TableRows::copied(const std::vector<std::size_t>& columns,
                              const std::vector<std::size_t>& rows, bool heads) const {
    std::string lines;
    const auto add_line = [&](const auto& text_of) {
        for (std::size_t at = 0; at < columns.size(); ++at)
            lines += (at == 0 ? "" : "\t") + one_line(text_of(columns[at]));
        lines += '\n';
    };
    if (heads) add_line([&](std::size_t column) { return label_of(table_.columns[column].name); });
    for (std::size_t one : rows)
        add_line([&](std::size_t column) {
            return text(row(one)[column], table_.columns[column]);
        });
    return lines;
}

}  // namespace storekeep::desktop
