// Rules that several operations of this room share about what was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/money.h"
#include "core/rule.h"

namespace storekeep::catalog {

extern const Rule code_empty;
extern const Rule slash_in_code;
extern const Rule must_not_be_negative;
extern const Rule named_twice;
extern const Rule barcode_taken;
extern const Rule zone_not_found;
extern const Rule bin_holds_stock;
extern const Rule cost_method_change_with_stock;
extern const Rule cost_scope_change_with_stock;

// The value of a choice that the request leaves as it is.
inline constexpr std::string_view unchanged = "(unchanged)";
// `given`, or `present` where the request leaves the choice as it is.
std::string chosen(const std::string& given, const std::string& present);

// A value that was left out stays as it is.
template <class T>
void take_over(const std::optional<T>& given, T& slot) {
    if (given) slot = *given;
}

void refuse_when_empty(const std::string& code, const std::string& field);
void refuse_when_slashed(const std::string& code, const std::string& field);
// Refuses `named_twice` at the later of two equal codes.
void refuse_when_twice(const std::vector<std::string>& codes, std::string_view list,
                       std::string_view member);

[[noreturn]] void refuse_negative(std::string value, const std::string& field);
template <class Meaning>
void refuse_when_negative(const std::optional<Millionths<Meaning>>& value,
                          const std::string& field) {
    if (value && value->is_negative()) refuse_negative(text(*value), field);
}
void refuse_when_negative(const std::optional<std::int64_t>& value, const std::string& field);

// The currency that field "currency" names; refuses `currency_not_known` there.
Currency currency_named(const std::string& code);

// What a company setting may say.
std::vector<std::string> choices_of(std::string_view setting);
// The methods that the company can choose from, and "inherited" from category or company.
std::vector<std::string> cost_methods();

// Refuses `missing_field` for what only a new record needs.
[[noreturn]] void refuse_missing(const std::string& field, const std::string& help);

}  // namespace storekeep::catalog
