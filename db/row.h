// Values that cross to the database and rows that come back: null, 64-bit integer, text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/id.h"
#include "core/money.h"
#include "core/number.h"

namespace storekeep {

using Value = std::variant<std::monostate, std::int64_t, std::string>;

inline Value bind(std::monostate) { return {}; }
inline Value bind(std::int64_t value) { return value; }
inline Value bind(int value) { return std::int64_t{value}; }
inline Value bind(bool value) { return std::int64_t{value ? 1 : 0}; }
inline Value bind(std::string value) { return value; }
inline Value bind(std::string_view value) { return std::string(value); }
inline Value bind(const char* value) { return std::string(value); }
inline Value bind(Date value) { return value.days; }
inline Value bind(Instant value) { return value.microseconds; }
inline Value bind(const Money& value) { return value.minor; }
inline Value bind(Value value) { return value; }
template <class Meaning>
Value bind(Millionths<Meaning> value) {
    return value.value;
}
template <class T>
Value bind(Id<T> value) {
    return value.value;
}
template <class T>
Value bind(const std::optional<T>& value) {
    return value ? bind(*value) : Value{};
}

// One row of an answer, owning its values. Columns count from 0.
class Row {
public:
    explicit Row(std::vector<Value> values) : values_(std::move(values)) {}

    std::size_t size() const { return values_.size(); }
    const Value& at(std::size_t column) const { return values_.at(column); }
    bool is_null(std::size_t column) const { return at(column).index() == 0; }
    std::int64_t integer(std::size_t column) const;  // null or text is a broken invariant
    std::string text(std::size_t column) const;
    bool truth(std::size_t column) const { return integer(column) != 0; }
    Date date(std::size_t column) const { return {integer(column)}; }
    Instant instant(std::size_t column) const { return {integer(column)}; }
    Quantity quantity(std::size_t column) const { return {integer(column)}; }
    Price price(std::size_t column) const { return {integer(column)}; }
    Percent percent(std::size_t column) const { return {integer(column)}; }
    Money money(std::size_t column, Currency currency) const {
        return {integer(column), currency};
    }
    template <class T>
    Id<T> id(std::size_t column) const {
        return {integer(column)};
    }
    template <class T>
    Id<T> id_or_none(std::size_t column) const {
        return is_null(column) ? Id<T>{} : Id<T>{integer(column)};
    }
    std::string text_or_empty(std::size_t column) const {
        return is_null(column) ? std::string{} : text(column);
    }
    std::optional<Date> optional_date(std::size_t column) const {
        return is_null(column) ? std::nullopt : std::optional(date(column));
    }

private:
    std::vector<Value> values_;
};

}  // namespace storekeep
