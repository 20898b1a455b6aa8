#include "core/date.h"

#include <fmt/format.h>

#include <chrono>

#include "core/must.h"

namespace storekeep {

const Rule not_a_date{"not_a_date", "'{value}' is not a date; write it as 2026-03-02"};

namespace {

constexpr std::int64_t microseconds_a_second = 1'000'000;
constexpr std::int64_t microseconds_a_day = 86'400 * microseconds_a_second;
constexpr int first_year = 1900;
constexpr int last_year = 9999;

// Arithmetic may step beyond the years that can be read (a due date after the last day), and such
// dates can still be shown; what lies beyond the calendar itself was never a date.
std::chrono::year_month_day civil(Date date) {
    must(date.days > -11'000'000 && date.days < 11'000'000, "days that are no date");
    return std::chrono::sys_days{std::chrono::days{static_cast<int>(date.days)}};
}

Date from_civil(std::chrono::year_month_day day) {
    return {std::chrono::sys_days{day}.time_since_epoch().count()};
}

std::optional<Date> checked(int year, int month, int day) {
    const std::chrono::year_month_day made{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31 ||
        !made.ok())
        return std::nullopt;
    return from_civil(made);
}

// The number that exactly these digits write, or -1.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

// ".000001Z", ".5Z" or "Z" in microseconds, or -1.
int fraction(std::string_view text) {
    if (!text.ends_with('Z')) return -1;
    text.remove_suffix(1);
    if (text.empty()) return 0;
    if (text.size() < 2 || text.size() > 7 || text[0] != '.') return -1;
    int value = digits(text.substr(1));
    if (value < 0) return -1;
    for (std::size_t i = text.size(); i < 7; ++i) value *= 10;
    return value;
}

}  // namespace

Date Date::of(int year, int month, int day) {
    const std::optional<Date> date = checked(year, month, day);
    must(date.has_value(), fmt::format("{}-{}-{} is not a date", year, month, day));
    return *date;
}

std::optional<Date> Date::read(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    return checked(digits(iso.substr(0, 4)), digits(iso.substr(5, 2)), digits(iso.substr(8, 2)));
}

int Date::year() const { return static_cast<int>(civil(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(*this).day())); }

Date Date::first_of_month() const {
    const auto date = civil(*this);
    return from_civil(date.year() / date.month() / std::chrono::day{1});
}

Date Date::last_of_month() const {
    const auto date = civil(*this);
    return from_civil(date.year() / date.month() / std::chrono::last);
}

std::string text(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

std::optional<Instant> Instant::read(std::string_view iso) {
    if (iso.size() < 20 || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':') return std::nullopt;
    const std::optional<Date> date = Date::read(iso.substr(0, 10));
    const int hour = digits(iso.substr(11, 2));
    const int minute = digits(iso.substr(14, 2));
    const int second = digits(iso.substr(17, 2));
    const int part = fraction(iso.substr(19));
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ||
        part < 0)
        return std::nullopt;
    const std::int64_t seconds = hour * 3600 + minute * 60 + second;
    return Instant{date->days * microseconds_a_day + seconds * microseconds_a_second + part};
}

std::string text(Instant instant) {
    // Before 1970 the count is negative: the day is the one that began earlier.
    std::int64_t days = instant.microseconds / microseconds_a_day;
    std::int64_t rest = instant.microseconds % microseconds_a_day;
    if (rest < 0) {
        rest += microseconds_a_day;
        --days;
    }
    const std::int64_t seconds = rest / microseconds_a_second;
    return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", text(Date{days}), seconds / 3600,
                       seconds / 60 % 60, seconds % 60, rest % microseconds_a_second);
}

}  // namespace storekeep
