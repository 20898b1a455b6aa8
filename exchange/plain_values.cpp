#include "exchange/plain_values.h"

#include <array>

#include <fmt/format.h>

#include "core/text.h"

namespace storekeep {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// A run of one to four digits, or nothing.
std::optional<int> small_number(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char character : text) {
        if (!is_digit(character)) return std::nullopt;
        value = value * 10 + (character - '0');
    }
    return value;
}

std::optional<int> month_named(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    const std::string wanted = lower_ascii(text.substr(0, 3));
    for (std::size_t place = 0; place < months.size(); ++place) {
        if (months[place] == wanted) return static_cast<int>(place) + 1;
    }
    return std::nullopt;
}

std::optional<Date> real_date(int year, int month, int day) {
    return Date::read(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

std::vector<std::string_view> date_parts(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t place = 0; place <= text.size(); ++place) {
        const bool cut = place == text.size() ||
                         std::string_view("/-. ").find(text[place]) != std::string_view::npos;
        if (!cut) continue;
        parts.push_back(text.substr(begin, place - begin));
        begin = place + 1;
    }
    return parts;
}

}  // namespace

std::optional<Date> read_date(std::string_view text, DateOrder order) {
    const auto parts = date_parts(trimmed(text));
    if (parts.size() != 3) return std::nullopt;
    if (const auto month = month_named(parts[1])) {
        const auto day = small_number(parts[0]);
        const auto year = small_number(parts[2]);
        if (!day || !year || parts[2].size() != 4) return std::nullopt;
        return real_date(*year, *month, *day);
    }
    const auto first = small_number(parts[0]);
    const auto second = small_number(parts[1]);
    const auto third = small_number(parts[2]);
    if (!first || !second || !third) return std::nullopt;
    if (parts[0].size() == 4) return real_date(*first, *second, *third);
    int year = *third;
    if (parts[2].size() == 2) year += year < 50 ? 2000 : 1900;
    return order == DateOrder::month_first ? real_date(year, *first, *second)
                                           : real_date(year, *second, *first);
}

std::string slashed(Date date, DateOrder order) {
    const bool month_first = order == DateOrder::month_first;
    return fmt::format("{:02}/{:02}/{:04}", month_first ? date.month() : date.day(),
                       month_first ? date.day() : date.month(), date.year());
}

std::string short_month_first(Date date) {
    return fmt::format("{}/{}/{}", date.month(), date.day(), date.year());
}

std::optional<Amount> read_amount(std::string_view text) {
    std::string_view rest = trimmed(text);
    bool negative = false;
    if (rest.size() > 2 && rest.front() == '(' && rest.back() == ')') {
        negative = true;
        rest = rest.substr(1, rest.size() - 2);
    } else if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
        negative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    // Commas must stand where thousands end; "1,5" is another country's one and a half.
    const std::size_t point = std::min(rest.find('.'), rest.size());
    std::string digits;
    const bool grouped = rest.substr(0, point).find(',') != std::string_view::npos;
    for (std::size_t place = 0; place < rest.size(); ++place) {
        const char character = rest[place];
        if (place < point && grouped && (point - place) % 4 == 0) {
            if (character != ',' || place == 0) return std::nullopt;
            continue;
        }
        if (!is_digit(character) && place != point) return std::nullopt;
        digits.push_back(character);
    }
    if (digits.empty() || digits == ".") return std::nullopt;
    if (digits.front() == '.') digits.insert(0, "0");
    if (digits.back() == '.') digits.pop_back();
    try {
        const std::int64_t value = parse_millionths(digits);
        return Amount{negative ? -value : value};
    } catch (const Refusal&) {
        return std::nullopt;
    }
}

}  // namespace storekeep
