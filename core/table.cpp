#include "core/table.h"

#include <fmt/format.h>

#include "core/must.h"

namespace storekeep {

namespace {

std::string counted_text(std::int64_t value, const Column& column) {
    switch (column.type) {
        case ColumnType::text:
        case ColumnType::integer:
            return std::to_string(value);
        case ColumnType::quantity:
            return text(Quantity{value});
        case ColumnType::price:
            return text(Price{value});
        case ColumnType::percent:
            return text(Percent{value});
        case ColumnType::money:
            return scaled_text(value, column.digits);
        case ColumnType::date:
            return text(Date{value});
        case ColumnType::instant:
            return text(Instant{value});
    }
    must(false, "a column of no known type");
    return {};
}

}  // namespace

std::size_t Table::column(std::string_view name) const {
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].name == name) return place;
    must(false, fmt::format("the table '{}' has no column '{}'", title, name));
    return columns.size();
}

std::string Table::text_at(std::size_t row, std::string_view name) const {
    const std::size_t place = column(name);
    must(row < rows.size() && place < rows[row].size(), "a cell outside its table");
    return text(rows[row][place], columns[place]);
}

std::string text(const Cell& value, const Column& column) {
    if (const auto* counted = std::get_if<std::int64_t>(&value))
        return counted_text(*counted, column);
    const auto* words = std::get_if<std::string>(&value);
    return words ? *words : std::string();
}

bool is_number(const Column& column) {
    switch (column.type) {
        case ColumnType::integer:
        case ColumnType::quantity:
        case ColumnType::price:
        case ColumnType::percent:
        case ColumnType::money:
            return true;
        default:
            return false;
    }
}

Column text_column(std::string name) { return {std::move(name), ColumnType::text, {}}; }

Column integer_column(std::string name, std::string unit) {
    return {std::move(name), ColumnType::integer, std::move(unit)};
}

Column quantity_column(std::string name) {
    return {std::move(name), ColumnType::quantity, "base unit"};
}

Column price_column(std::string name, Currency currency) {
    return {std::move(name), ColumnType::price, currency.code(), currency.digits()};
}

Column money_column(std::string name, Currency currency) {
    return {std::move(name), ColumnType::money, currency.code(), currency.digits()};
}

Column foreign_column(std::string name) {
    return {std::move(name), ColumnType::price, "document currency"};
}

Cell foreign_cell(const Money& money) {
    return divide_half_away(static_cast<Int128>(money.minor) * million,
                            money.currency.minor_per_major());
}

Column percent_column(std::string name) { return {std::move(name), ColumnType::percent, "%"}; }

Column date_column(std::string name) { return {std::move(name), ColumnType::date, {}}; }

Column instant_column(std::string name) { return {std::move(name), ColumnType::instant, {}}; }

}  // namespace storekeep
