#include "core/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/must.h"

namespace storekeep {

const Rule number_too_large{
    "number_too_large", "the number is too large; at most 12 digits before the point can be kept"};
const Rule too_many_digits{"too_many_digits",
                           "{value} has more than {digits} digits after the point"};
const Rule not_a_number{
    "not_a_number", "'{value}' is not a number; write digits with at most one point, as 1234.5"};

namespace {

__extension__ typedef unsigned __int128 Magnitude;

constexpr std::size_t most_decimals = 6;
constexpr std::size_t most_digits_before_the_point = 12;

Magnitude magnitude(Int128 value) {
    return value < 0 ? Magnitude{0} - static_cast<Magnitude>(value) : static_cast<Magnitude>(value);
}

std::int64_t with_sign(Magnitude size, bool negative) {
    const Magnitude largest =
        static_cast<Magnitude>(std::numeric_limits<std::int64_t>::max()) + (negative ? 1 : 0);
    if (size > largest) refuse(number_too_large, {});
    return static_cast<std::int64_t>(negative ? -static_cast<Int128>(size)
                                              : static_cast<Int128>(size));
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::int64_t add(std::int64_t left, std::int64_t right) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(left, right, &sum)) refuse(number_too_large, {});
    return sum;
}

std::int64_t subtract(std::int64_t left, std::int64_t right) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(left, right, &difference)) refuse(number_too_large, {});
    return difference;
}

std::int64_t divide_half_away(Int128 numerator, Int128 denominator) {
    must(denominator != 0, "a division by zero");
    const Magnitude divided = magnitude(numerator);
    const Magnitude divisor = magnitude(denominator);
    Magnitude quotient = divided / divisor;
    const Magnitude remainder = divided % divisor;
    if (remainder >= divisor - remainder) ++quotient;
    return with_sign(quotient, (numerator < 0) != (denominator < 0));
}

bool divide_exact(Int128 numerator, Int128 denominator, std::int64_t& result) {
    must(denominator != 0, "a division by zero");
    const Magnitude divided = magnitude(numerator);
    const Magnitude divisor = magnitude(denominator);
    if (divided % divisor != 0) return false;
    result = with_sign(divided / divisor, (numerator < 0) != (denominator < 0));
    return true;
}

std::vector<std::int64_t> split(std::int64_t whole, std::span<const std::int64_t> weights) {
    Magnitude total = 0;
    for (const std::int64_t weight : weights) {
        must(weight >= 0, "a negative weight in a split");
        total += static_cast<Magnitude>(weight);
    }
    must(total > 0, "a split needs a weight above zero");

    // A negative whole is split as its mirror image, so that reversing a document mirrors its
    // parts.
    const Magnitude size = magnitude(whole);
    std::vector<Magnitude> parts(weights.size());
    std::vector<Magnitude> remainders(weights.size());
    Magnitude left = size;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Magnitude product = size * static_cast<Magnitude>(weights[i]);
        parts[i] = product / total;
        remainders[i] = product % total;
        left -= parts[i];
    }
    std::vector<std::size_t> by_remainder(weights.size());
    std::iota(by_remainder.begin(), by_remainder.end(), std::size_t{0});
    std::stable_sort(by_remainder.begin(), by_remainder.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left) ++parts[by_remainder[i]];

    std::vector<std::int64_t> result;
    result.reserve(parts.size());
    for (const Magnitude part : parts) result.push_back(with_sign(part, whole < 0));
    return result;
}

std::int64_t parse_millionths(std::string_view text) {
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative) rest.remove_prefix(1);
    const std::size_t point = rest.find('.');
    const std::string_view before = rest.substr(0, point);
    const std::string_view after =
        point == std::string_view::npos ? std::string_view{} : rest.substr(point + 1);

    // ".5" is what people type; "5." is more often an unfinished number than a finished one.
    const bool ends_in_digit = point == std::string_view::npos ? !before.empty() : !after.empty();
    if (!ends_in_digit || !all_digits(before) || !all_digits(after))
        refuse(not_a_number, {}, {{"value", std::string(text)}});
    if (before.size() > most_digits_before_the_point) refuse(number_too_large, {});
    if (after.size() > most_decimals)
        refuse(too_many_digits, {},
               {{"value", std::string(text)}, {"digits", std::to_string(most_decimals)}});

    // Twelve and six digits always fit into 64 bits.
    std::int64_t value = 0;
    for (const char c : before) value = value * 10 + (c - '0');
    for (std::size_t i = 0; i < most_decimals; ++i)
        value = value * 10 + (i < after.size() ? after[i] - '0' : 0);
    return negative ? -value : value;
}

std::string millionths_text(std::int64_t value, int least_decimals) {
    must(least_decimals >= 0 && least_decimals <= static_cast<int>(most_decimals),
         "millionths have at most 6 decimals");
    std::string result = scaled_text(value, most_decimals);
    const std::size_t least =
        result.size() - most_decimals + static_cast<std::size_t>(least_decimals);
    while (result.size() > least && result.back() == '0') result.pop_back();
    if (result.back() == '.') result.pop_back();
    return result;
}

std::string scaled_text(std::int64_t value, int digits) {
    must(digits >= 0 && digits <= 18, "a 64-bit number has at most 18 decimals");
    if (digits == 0) return std::to_string(value);
    const auto decimals = static_cast<std::size_t>(digits);
    // At least one digit stands before the point.
    std::string result =
        fmt::format("{:0{}}", static_cast<std::uint64_t>(magnitude(value)), decimals + 1);
    result.insert(result.size() - decimals, 1, '.');
    return value < 0 ? "-" + result : result;
}

std::string text(Quantity quantity) { return millionths_text(quantity.value); }
std::string text(Price price) { return millionths_text(price.value, 2); }
std::string text(Percent percent) { return millionths_text(percent.value); }
std::string text(Amount amount) { return millionths_text(amount.value, 2); }
std::string text(Factor factor) { return millionths_text(factor.value); }

}  // namespace storekeep
