// Calendar dates without a zone, and instants in UTC to the microsecond.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/rule.h"

namespace storekeep {

extern const Rule not_a_date;  // {value}

// Days since 1970-01-01 in the proleptic Gregorian calendar. Years 1900 to 9999.
struct Date {
    std::int64_t days = 0;

    auto operator<=>(const Date&) const = default;
    static Date of(int year, int month, int day);         // a real date, or a broken invariant
    static std::optional<Date> read(std::string_view iso);  // "2026-03-02"
    Date plus_days(std::int64_t count) const { return {days + count}; }
    int year() const;
    int month() const;
    int day() const;
    Date first_of_month() const;
    Date last_of_month() const;
};

inline constexpr Date last_date{2932896};  // 9999-12-31: "whenever", for reports as of now

std::string text(Date date);  // ISO 8601

struct Instant {
    std::int64_t microseconds = 0;  // since 1970-01-01T00:00:00Z

    auto operator<=>(const Instant&) const = default;
    static std::optional<Instant> read(std::string_view iso);  // "2026-03-02T10:02:00.000001Z"
};

std::string text(Instant instant);  // ISO 8601, UTC, microseconds

}  // namespace storekeep
