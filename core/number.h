// Fixed-point arithmetic: 64-bit integers, products through 128 bits, one rounding rule.
// Every function that could overflow refuses with `number_too_large` instead of wrapping.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rule.h"

namespace storekeep {

__extension__ typedef __int128 Int128;

inline constexpr std::int64_t million = 1'000'000;

extern const Rule number_too_large;
extern const Rule too_many_digits;  // {value} {digits}
extern const Rule not_a_number;     // {value}

std::int64_t add(std::int64_t left, std::int64_t right);
std::int64_t subtract(std::int64_t left, std::int64_t right);

// numerator / denominator, rounded half away from zero. The denominator must not be zero.
std::int64_t divide_half_away(Int128 numerator, Int128 denominator);

// numerator / denominator where the result must be exact; false when it is not.
bool divide_exact(Int128 numerator, Int128 denominator, std::int64_t& result);

// Splits `whole` in proportion to `weights` (none negative, not all zero) by the largest remainder:
// the parts always sum to the whole; equal remainders favour the earlier part.
std::vector<std::int64_t> split(std::int64_t whole, std::span<const std::int64_t> weights);

// "-12.5" -> -12500000. At most 6 digits after the point and 12 before it; throws Refusal
// (`not_a_number`, `too_many_digits`, `number_too_large`) with an empty field. No blanks, no
// thousands separators, no exponent.
std::int64_t parse_millionths(std::string_view text);

// -12500000 -> "-12.5"; keeps at least `least_decimals` digits after the point.
std::string millionths_text(std::int64_t value, int least_decimals = 0);

// 1234 with 2 digits -> "12.34".
std::string scaled_text(std::int64_t value, int digits);

// A count of millionths with a meaning of its own, so that a price is never added to a quantity.
template <class Meaning>
struct Millionths {
    std::int64_t value = 0;

    auto operator<=>(const Millionths&) const = default;
    Millionths operator-() const { return {subtract(0, value)}; }
    Millionths operator+(Millionths other) const { return {add(value, other.value)}; }
    Millionths operator-(Millionths other) const { return {subtract(value, other.value)}; }
    Millionths& operator+=(Millionths other) { return *this = *this + other; }
    Millionths& operator-=(Millionths other) { return *this = *this - other; }
    bool is_zero() const { return value == 0; }
    bool is_positive() const { return value > 0; }
    bool is_negative() const { return value < 0; }
};

using Quantity = Millionths<struct QuantityMeaning>;  // of the item's base unit
using Price = Millionths<struct PriceMeaning>;        // of the currency's major unit, per base unit
using Percent = Millionths<struct PercentMeaning>;    // 5 % is 5'000'000
using Amount = Millionths<struct AmountMeaning>;      // money as typed, of no currency yet
using Factor = Millionths<struct FactorMeaning>;      // a rate or a count of units in a unit

std::string text(Quantity quantity);  // "40", "0.5"
std::string text(Price price);        // "4.10", "0.0035"
std::string text(Percent percent);
std::string text(Amount amount);
std::string text(Factor factor);

}  // namespace storekeep
