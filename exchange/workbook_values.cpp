#include "exchange/workbook_values.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/date.h"
#include "core/number.h"
#include "core/text.h"

namespace storekeep::workbook {

namespace {

constexpr std::size_t digits_kept = 15;
constexpr int longest_exponent = 400;
constexpr std::int64_t seconds_of_day = 86'400;
constexpr std::int64_t last_day = 2'958'465;   // 9999-12-31
constexpr std::int64_t days_to_1970 = 25'569;  // from Excel's day 0, 1899-12-30
constexpr std::int64_t days_to_1904 = 1'462;   // from there to the Mac's day 0

bool are_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// A decimal number as digits and where their point is: {"15", 0} is 0.15.
struct Decimal {
    bool negative = false;
    std::string digits;
    int point = 0;
};

bool read_exponent(std::string_view text, int& exponent) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    return error == std::errc() && end == text.data() + text.size() &&
           exponent < longest_exponent && exponent > -longest_exponent;
}

bool read_decimal(std::string_view text, Decimal& decimal) {
    decimal.negative = text.starts_with('-');
    if (decimal.negative) text.remove_prefix(1);
    const std::size_t e = text.find_first_of("eE");
    int exponent = 0;
    if (e != std::string_view::npos && !read_exponent(text.substr(e + 1), exponent)) return false;
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    decimal.digits = mantissa.substr(0, point);
    if (point < mantissa.size()) decimal.digits += mantissa.substr(point + 1);
    decimal.point = static_cast<int>(point) + exponent;
    return !decimal.digits.empty() && are_digits(decimal.digits);
}

// Keeps the digits that count, the last one rounded half away from zero.
void round_digits(Decimal& decimal) {
    const std::size_t zeros = std::min(decimal.digits.find_first_not_of('0'),
                                       decimal.digits.size());
    decimal.digits.erase(0, zeros);
    decimal.point -= static_cast<int>(zeros);
    if (decimal.digits.size() > digits_kept) {
        const bool up = decimal.digits[digits_kept] >= '5';
        decimal.digits.resize(digits_kept);
        std::size_t place = digits_kept;
        while (up && place > 0 && decimal.digits[place - 1] == '9') decimal.digits[--place] = '0';
        if (up && place > 0) ++decimal.digits[place - 1];
        if (up && place == 0) {
            decimal.digits.insert(0, 1, '1');
            ++decimal.point;
        }
    }
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
}

std::string written(const Decimal& decimal) {
    if (decimal.digits.empty()) return "0";
    std::string digits = decimal.digits;
    int point = decimal.point;
    if (point < 0) {
        digits.insert(0, static_cast<std::size_t>(-point), '0');
        point = 0;
    }
    if (digits.size() < static_cast<std::size_t>(point))
        digits.append(static_cast<std::size_t>(point) - digits.size(), '0');
    const std::string whole = digits.substr(0, static_cast<std::size_t>(point));
    const std::string fraction = digits.substr(static_cast<std::size_t>(point));
    return (decimal.negative ? "-" : "") + (whole.empty() ? "0" : whole) +
           (fraction.empty() ? "" : "." + fraction);
}

std::string clock_text(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

// The seconds of a fraction of a day, to the nearest.
std::int64_t seconds_in(std::string_view fraction) {
    std::int64_t parts = 0;
    std::int64_t whole = 1;
    for (const char digit : fraction.substr(0, digits_kept)) {
        parts = parts * 10 + (digit - '0');
        whole *= 10;
    }
    return divide_half_away(Int128{parts} * seconds_of_day, whole);
}

// Nothing for what is no day that a workbook can mean.
std::string moment_text(const std::string& digits, bool from_1904) {
    const std::size_t point = std::min(digits.find('.'), digits.size());
    if (point > 7 || digits.starts_with('-')) return {};
    std::int64_t day = std::stoll(digits.substr(0, point));
    std::int64_t seconds = point < digits.size() ? seconds_in(digits.substr(point + 1)) : 0;
    day += seconds / seconds_of_day;
    seconds %= seconds_of_day;
    if (day == 0 && !from_1904) return clock_text(seconds);
    if (from_1904) day += days_to_1904;
    // Lotus took 1900 for a leap year, and Excel follows: its day 60 never was.
    if (day > last_day || day == 60) return {};
    if (day < 60) ++day;
    const std::string date = text(Date{day - days_to_1970});
    return seconds == 0 ? date : date + " " + clock_text(seconds);
}

}  // namespace

Shown shown_by(std::string_view format_code) {
    Shown shown = Shown::number;
    char closing = 0;
    for (std::size_t place = 0; place < format_code.size(); ++place) {
        const char c = format_code[place];
        if (closing != 0) {
            if (c == closing) closing = 0;
            continue;
        }
        if (c == ';') break;  // negative numbers and zero come behind
        if (c == '"') closing = '"';
        // [Red] and [$EUR] say nothing, [h] counts hours.
        if (c == '[' && std::string_view("hHmMsS").find(format_code.substr(place + 1, 1)) ==
                            std::string_view::npos)
            closing = ']';
        if (c == '\\' || c == '_' || c == '*') ++place;
        if (c == '%' && shown == Shown::number) shown = Shown::percent;
        if (std::string_view("dDyY").find(c) != std::string_view::npos) return Shown::date;
        if (std::string_view("mMhHsS").find(c) != std::string_view::npos) shown = Shown::time;
    }
    return lower_ascii(format_code) == "general" ? Shown::number : shown;
}

Shown shown_by(int built_in_format) {
    const auto between = [&](int first, int last) {
        return built_in_format >= first && built_in_format <= last;
    };
    if (built_in_format == 9 || built_in_format == 10) return Shown::percent;
    if (between(14, 17) || built_in_format == 22 || between(27, 36) || between(50, 58))
        return Shown::date;
    return between(18, 21) || between(45, 47) ? Shown::time : Shown::number;
}

std::string plain_digits(std::string_view number) {
    Decimal decimal;
    if (!read_decimal(trimmed(number), decimal)) return std::string(number);
    round_digits(decimal);
    if (decimal.digits.empty()) decimal.negative = false;
    return written(decimal);
}

std::string cell_text(std::string_view number, Shown shown, bool from_1904) {
    Decimal decimal;
    if (!read_decimal(trimmed(number), decimal)) return std::string(number);
    if (shown == Shown::percent) {
        decimal.point += 2;
        round_digits(decimal);
        return written(decimal) + "%";
    }
    std::string digits = plain_digits(number);
    if (shown == Shown::number) return digits;
    const std::string moment = moment_text(digits, from_1904);
    return moment.empty() ? digits : moment;
}

}  // namespace storekeep::workbook
