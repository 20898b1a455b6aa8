// A table as somebody looks at it: which rows, in which order, and what they come to. A long one
// comes page by page and is kept by columns, small enough for a million rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/company/column_cells.h"
#include "app/desktop/company/row_filter.h"

namespace storekeep::desktop {

class TableRows {
public:
    TableRows() = default;
    explicit TableRows(const Table& table);  // the whole of it

    // Begins with no row; pages are added to their end. What is filtered stays filtered; the order
    // that was chosen is made when all are there.
    explicit TableRows(std::string title, std::vector<Column> columns);
    void add(const Table& page);
    void all_there();

    const std::string& title() const { return title_; }
    const std::vector<Column>& columns() const { return columns_; }
    std::size_t column(std::string_view name) const;  // its place, or a broken invariant
    std::size_t count() const { return shown_.size(); }
    std::size_t all() const { return all_; }
    Cell cell(std::size_t shown, std::size_t column) const {
        return cells_[column].cell(shown_[shown]);
    }
    std::string text_at(std::size_t shown, std::string_view column) const;

    // Both keep what the other did.
    void filter(const std::string& typed, const std::string& user);
    void sort(std::optional<std::size_t> column, bool descending);

    // Which row of the answer is shown there, and where a row of the answer is shown.
    std::size_t answered(std::size_t shown) const { return shown_[shown]; }
    std::optional<std::size_t> shown_at(std::size_t answered) const;

    // The sum of a money or quantity column over the shown rows; nothing where a sum says nothing.
    std::optional<Cell> total(std::size_t column) const;

    // Columns without a single value, which need no place on screen.
    bool is_empty(std::size_t column) const { return cells_[column].is_empty(); }

    // The shown rows under their heads, cells by tabs: what spreadsheets paste.
    std::string copied(const std::vector<std::size_t>& columns,
                       const std::vector<std::size_t>& rows, bool heads) const;

private:
    // A condition, and for each value of its columns whether it fulfils it.
    struct Test {
        RowCondition condition;
        std::vector<std::vector<std::uint8_t>> fulfilled;  // beside the condition's places
    };

    void judge_new_values();
    bool passes(std::size_t row) const;
    void arrange();
    bool is_same_in_all(std::string_view column) const;  // true where there is no such column

    std::string title_;
    std::vector<Column> columns_;
    std::vector<ColumnCells> cells_;  // beside columns_
    std::size_t all_ = 0;
    std::vector<std::uint32_t> order_;  // of all rows; empty: as answered
    std::vector<std::uint32_t> shown_;
    std::vector<Test> tests_;
    std::optional<std::size_t> sorted_by_;
    bool descending_ = false;
};

}  // namespace storekeep::desktop
