#include "app/desktop/company/table_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/desktop/company/words.h"
#include "core/must.h"

namespace storekeep::desktop {

namespace {

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

// The rows by the rank of their values; rows of one rank stay as they are.
std::vector<std::uint32_t> by_rank(const ColumnCells& cells, bool descending) {
    std::vector<std::uint32_t> ranks = cells.ranks();
    const std::uint32_t highest = ranks.empty() ? 0 : *std::max_element(ranks.begin(), ranks.end());
    if (descending)
        for (std::uint32_t& rank : ranks) rank = highest - rank;
    std::vector<std::uint32_t> ends(highest + 2, 0);
    for (std::size_t row = 0; row < cells.count(); ++row) ++ends[ranks[cells.code(row)] + 1];
    for (std::size_t rank = 1; rank < ends.size(); ++rank) ends[rank] += ends[rank - 1];
    std::vector<std::uint32_t> order(cells.count());
    for (std::size_t row = 0; row < cells.count(); ++row)
        order[ends[ranks[cells.code(row)]]++] = static_cast<std::uint32_t>(row);
    return order;
}

}  // namespace

TableRows::TableRows(std::string title, std::vector<Column> columns)
    : title_(std::move(title)), columns_(std::move(columns)) {
    for (const Column& column : columns_) cells_.emplace_back(column);
}

TableRows::TableRows(const Table& table) : TableRows(table.title, table.columns) {
    add(table);
    all_there();
}

void TableRows::add(const Table& page) {
    for (const std::vector<Cell>& row : page.rows)
        for (std::size_t place = 0; place < cells_.size(); ++place)
            cells_[place].add(place < row.size() ? row[place] : Cell{});
    judge_new_values();
    for (std::size_t row = all_; row < all_ + page.rows.size(); ++row) {
        if (passes(row)) shown_.push_back(static_cast<std::uint32_t>(row));
        if (!order_.empty()) order_.push_back(static_cast<std::uint32_t>(row));
    }
    all_ += page.rows.size();
}

void TableRows::all_there() {
    for (ColumnCells& cells : cells_) cells.all_there();
    if (sorted_by_) sort(sorted_by_, descending_);
}

std::size_t TableRows::column(std::string_view name) const {
    for (std::size_t place = 0; place < columns_.size(); ++place)
        if (columns_[place].name == name) return place;
    must(false, fmt::format("the table has a column {}", name));
    return 0;
}

std::string TableRows::text_at(std::size_t shown, std::string_view column) const {
    for (std::size_t place = 0; place < columns_.size(); ++place)
        if (columns_[place].name == column) return text(cell(shown, place), columns_[place]);
    return {};
}

void TableRows::judge_new_values() {
    for (Test& test : tests_)
        for (std::size_t at = 0; at < test.fulfilled.size(); ++at) {
            const RowCondition::Place& place = test.condition.places[at];
            const ColumnCells& cells = cells_[place.column];
            std::vector<std::uint8_t>& known = test.fulfilled[at];
            const bool above = test.condition.kind == RowCondition::Kind::above;
            const std::vector<std::uint8_t> more =
                test.condition.kind == RowCondition::Kind::contains
                    ? cells.containing(test.condition.word, known.size())
                    : cells.beyond(place.bound, above, known.size());
            known.insert(known.end(), more.begin(), more.end());
        }
}

bool TableRows::passes(std::size_t row) const {
    return std::all_of(tests_.begin(), tests_.end(), [&](const Test& test) {
        for (std::size_t at = 0; at < test.fulfilled.size(); ++at)
            if (test.fulfilled[at][cells_[test.condition.places[at].column].code(row)] != 0)
                return true;
        return false;
    });
}

void TableRows::filter(const std::string& typed, const std::string& user) {
    RowConditions before;
    for (Test& test : tests_) before.push_back(std::move(test.condition));
    const RowConditions now = row_conditions(typed, columns_, user);
    const bool narrowed = only_narrow(now, before);
    tests_.clear();
    for (const RowCondition& condition : now)
        tests_.push_back(
            {condition, std::vector<std::vector<std::uint8_t>>(condition.places.size())});
    judge_new_values();
    if (narrowed)
        std::erase_if(shown_, [&](std::uint32_t row) { return !passes(row); });
    else
        arrange();
}

void TableRows::sort(std::optional<std::size_t> column, bool descending) {
    sorted_by_ = column;
    descending_ = descending;
    order_.clear();
    if (sorted_by_) order_ = by_rank(cells_[*sorted_by_], descending_);
    arrange();
}

void TableRows::arrange() {
    shown_.clear();
    shown_.reserve(tests_.empty() ? all_ : 0);
    for (std::size_t at = 0; at < all_; ++at) {
        const std::size_t row = order_.empty() ? at : order_[at];
        if (passes(row)) shown_.push_back(static_cast<std::uint32_t>(row));
    }
}

std::optional<std::size_t> TableRows::shown_at(std::size_t answered) const {
    const auto found = std::find(shown_.begin(), shown_.end(), answered);
    if (found == shown_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - shown_.begin());
}

bool TableRows::is_same_in_all(std::string_view name) const {
    for (const ColumnCells& cells : cells_) {
        if (cells.column().name != name) continue;
        for (std::size_t at = 1; at < shown_.size(); ++at)
            if (cells.code(shown_[at]) != cells.code(shown_[0])) return false;
    }
    return true;
}

std::optional<Cell> TableRows::total(std::size_t column) const {
    if (!can_be_summed(columns_[column]) || shown_.empty()) return std::nullopt;
    // Bolts and cables do not add up.
    if (columns_[column].type == ColumnType::quantity)
        for (const char* name : {"item", "unit"})
            if (!is_same_in_all(name)) return std::nullopt;
    const ColumnCells& cells = cells_[column];
    std::int64_t sum = 0;
    for (const std::uint32_t row : shown_)
        if (const std::uint32_t code = cells.code(row); cells.is_number(code))
            if (__builtin_add_overflow(sum, cells.number(code), &sum)) return std::nullopt;
    return Cell{sum};
}

std::string TableRows::copied(const std::vector<std::size_t>& columns,
                              const std::vector<std::size_t>& rows, bool heads) const {
    std::string lines;
    const auto add_line = [&](const auto& text_of) {
        for (std::size_t at = 0; at < columns.size(); ++at)
            lines += (at == 0 ? "" : "\t") + one_line(text_of(columns[at]));
        lines += '\n';
    };
    if (heads) add_line([&](std::size_t column) { return label_of(columns_[column].name); });
    for (std::size_t one : rows)
        add_line([&](std::size_t column) { return text(cell(one, column), columns_[column]); });
    return lines;
}

}  // namespace storekeep::desktop
