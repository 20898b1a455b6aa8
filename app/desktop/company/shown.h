// Figures as this user's country writes them, and what they type read back. Files and requests have
// plain digits and ISO dates; only what is on screen looks like this.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/json.h"
#include "core/table.h"

namespace storekeep::desktop {

struct Writing {
    std::string decimal = ".";
    std::string thousands = ",";
    std::string date = "%Y-%m-%d";  // of %d, %m, %Y and what stands between them
};
// The process's own; set once at the start.
Writing& writing();

std::string shown(const Cell& value, const Column& column);
// The same of one number of a column after another, many times as quick.
class NumberWriter {
public:
    explicit NumberWriter(const Column& column);
    std::string_view shown(std::int64_t number);  // until the next

private:
    std::string_view instant(std::int64_t microseconds);

    const Column& column_;
    std::string_view thousands_;
    std::int64_t unit_ = 1;      // in what is counted
    int digits_ = 0;             // after the point
    int least_digits_ = 0;
    std::string text_;           // written from its end
    std::int64_t hour_ = -1;     // of the instant before, and how far local time is from it
    std::int64_t offset_ = 0;    // in seconds
    std::int64_t day_ = -1;      // local
    std::string day_shown_;
};

// What a request or its answer says in a text or a number; nothing of what is neither.
std::string plain_text(const Json& value);
std::string plain_text(const Json* value);  // nothing where there is no value

// 0 where the cell has no number.
std::int64_t number_at(const Table& table, std::size_t row, std::string_view column);

std::string shown_number(std::string_view plain);  // "-1234.50" -> "-1,234.50"
std::string shown_date(Date date);

// A sentence that wraps anywhere: words too long for a line are cut.
std::string wrappable(std::string_view sentence);

// What was typed, as requests write it; nothing where it is no number or date. A date may be in the
// user's way, ISO, a day of this month ("12"), "t" for today, or days from today ("+3", "-1").
std::optional<std::string> read_number(std::string_view typed);
std::optional<Date> read_date(std::string_view typed, Date today);

}  // namespace storekeep::desktop
