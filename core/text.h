// Small text helpers: UTF-8 checks, trimming, joining, the nearest known name to a mistyped one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace storekeep {

bool is_utf8(std::string_view text);
std::size_t character_count(std::string_view utf8);
bool has_control_characters(std::string_view utf8);  // C0, DEL, C1; tab and line end count
std::string_view trimmed(std::string_view text);
std::string lower_ascii(std::string_view text);
std::string joined(std::span<const std::string> parts, std::string_view between);
std::vector<std::string> split_at(std::string_view text, char separator);

// The candidate that is nearest by edit distance, or "" when none is near enough to suggest.
std::string nearest(std::string_view mistyped, std::span<const std::string> candidates);

}  // namespace storekeep
