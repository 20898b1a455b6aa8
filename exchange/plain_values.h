// Dates and numbers as the files of others write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/number.h"

namespace storekeep {

enum class DateOrder { month_first, day_first };

// "7/16/98", "16.7.1998", "2026-12-15" in any order named, "02 Mar 2026" in every order; two-digit
// years are 1950 to 2049. Nothing for what is not a real date, "0/0/0" and "" included.
std::optional<Date> read_date(std::string_view text, DateOrder order);

std::string slashed(Date date, DateOrder order);   // "03/02/2026", "02/03/2026"
std::string short_month_first(Date date);          // "3/2/2026"

// "-4,000.00", "1899.98", "(12.50)": thousands commas and accountants' brackets. At most 6 digits
// after the point. Nothing for what is not a number.
std::optional<Amount> read_amount(std::string_view text);

}  // namespace storekeep
