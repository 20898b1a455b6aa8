// A table as somebody looks at it: which rows, in which order, and what they come to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/table.h"

namespace storekeep::desktop {

class TableRows {
public:
    TableRows() = default;
    explicit TableRows(Table table);

    const Table& table() const { return table_; }
    const std::vector<Column>& columns() const { return table_.columns; }
    std::size_t count() const { return shown_.size(); }
    std::size_t all() const { return table_.rows.size(); }
    const std::vector<Cell>& row(std::size_t shown) const { return table_.rows[shown_[shown]]; }
    std::string text_at(std::size_t shown, std::string_view column) const;

    // Both keep what the other did.
    void filter(const std::string& typed, const std::string& user);
    void sort(std::optional<std::size_t> column, bool descending);

    // The sum of a money or quantity column over the shown rows; nothing where a sum says nothing.
    std::optional<Cell> total(std::size_t column) const;

    // Columns without a single value, which need no place on screen.
    bool is_empty(std::size_t column) const;

    // The shown rows under their heads, cells by tabs: what spreadsheets paste.
    std::string copied(const std::vector<std::size_t>& columns,
                       const std::vector<std::size_t>& rows, bool heads) const;

private:
    void arrange();
    bool is_same_in_all(std::string_view column) const;  // true where there is no such column

    Table table_;
    std::vector<std::uint32_t> shown_;
    std::string typed_;
    std::string user_;
    std::optional<std::size_t> sorted_by_;
    bool descending_ = false;
};

}  // namespace storekeep::desktop
