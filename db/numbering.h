// How a document's number is written: its series' prefix, then digits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace storekeep {

inline constexpr std::int64_t usual_digits = 6;

// "GR-000007" of "GR-", 6 and 7.
std::string written_number(std::string_view prefix, std::int64_t digits, std::int64_t number);

}  // namespace storekeep
