// What the numbers in a workbook's cells mean: plain digits, dates and per cents, told by the
// cell's number format, without a binary fraction on the way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace storekeep::workbook {

enum class Shown { number, percent, date, time };

// What a number format shows: its own code ("dd.mm.yyyy"), or one of the numbers that all know.
Shown shown_by(std::string_view format_code);
Shown shown_by(int built_in_format);

// "9.9499999999999993" is 9.95: a workbook keeps 15 digits, those behind are noise of the binary
// fraction. "1.5E-2" is 0.015. What is no number stays as it is.
std::string plain_digits(std::string_view number);

// "46083.4375" as a date is "2026-03-02 10:30:00", 0.05 per cent-shown "5%". `from_1904` counts
// days as old Macs did.
std::string cell_text(std::string_view number, Shown shown, bool from_1904);

}  // namespace storekeep::workbook
