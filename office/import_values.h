// What a cell of somebody's file means: a value of the field's type, nothing, or a problem that can
// be shown beside the cell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/json.h"
#include "office/fields.h"

namespace storekeep {

// How 03/02/2026 is read. Unsaid: such a date is refused, unless both readings are the same day.
enum class WrittenDates { unsaid, day_first, month_first };

// How 1,234 is read: as a fraction where a comma stands before decimals, else as a thousand and
// more. Mixed: the file has both kinds, and what can be read in two ways is refused.
enum class WrittenDecimals { unsaid, point, comma, mixed };

struct CellReading {
    WrittenDates dates = WrittenDates::unsaid;
    WrittenDecimals decimals = WrittenDecimals::unsaid;
};

struct ReadCell {
    Json value;            // null where the cell says nothing
    std::string problem;   // "" where there is none
    std::string expected;  // beside a problem
};

// Empty cells and the word NULL say nothing.
bool is_nothing(std::string_view cell);
ReadCell read_cell(std::string_view cell, const FieldInfo& field, const CellReading& reading);

// What a cell shows about the whole file: 25/03/2026 can only have the day first, 12,5 only a comma
// before decimals. Unsaid where it can be read either way.
WrittenDates dates_shown_by(std::string_view cell);
WrittenDecimals decimals_shown_by(std::string_view cell);

// What the field wants, in a few words: "a date as 2026-03-02".
std::string expected_in(const FieldInfo& field);

// "$1,234.50", "(12.50)", "1 234,50 €", "12.5-" as plain digits; nothing for what is not a number.
std::optional<std::string> plain_number(std::string_view cell, bool decimal_comma);

}  // namespace storekeep
