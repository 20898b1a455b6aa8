// The answer to a question: columns with a type and a unit, and rows of cells. Reports, lists,
// exports and proofs are all tables; only `reports/render` and the screens turn them into text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/money.h"
#include "core/number.h"

namespace storekeep {

enum class ColumnType { text, integer, quantity, price, percent, money, date, instant };

struct Column {
    std::string name;   // as in exports: "balance_quantity"
    ColumnType type = ColumnType::text;
    std::string unit;   // "USD", "base unit", "%", "days", or empty
    int digits = 2;     // of money: the currency's minor digits
};

// Empty, an integer (by the column's type: counts, millionths, minor units, days, microseconds),
// or text.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;

inline Cell cell(const std::string& value) { return value; }
inline Cell cell(std::string_view value) { return std::string(value); }
inline Cell cell(const char* value) { return std::string(value); }
inline Cell cell(std::int64_t value) { return value; }
inline Cell cell(Date value) { return value.days; }
inline Cell cell(Instant value) { return value.microseconds; }
inline Cell cell(const Money& value) { return value.minor; }
template <class Meaning>
Cell cell(Millionths<Meaning> value) {
    return value.value;
}

struct Table {
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;

    std::size_t column(std::string_view name) const;  // its place, or a broken invariant
    std::string text_at(std::size_t row, std::string_view name) const;
    template <class... Cells>
    void add(const Cells&... cells) {
        rows.push_back({cell(cells)...});
    }
};

// The cell as exports write it: plain decimal digits, ISO dates, "" for empty.
std::string text(const Cell& value, const Column& column);

bool is_number(const Column& column);  // something to be added up or compared: no date

Column text_column(std::string name);
Column integer_column(std::string name, std::string unit = {});
Column quantity_column(std::string name);
Column price_column(std::string name, Currency currency);
Column money_column(std::string name, Currency currency);
// Money of several currencies: each row says elsewhere which its own is.
Column foreign_column(std::string name);
Cell foreign_cell(const Money& money);
Column percent_column(std::string name);
Column date_column(std::string name);
Column instant_column(std::string name);

}  // namespace storekeep
