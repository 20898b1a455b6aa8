#include "core/text.h"

#include <algorithm>
#include <numeric>

namespace storekeep {

namespace {

unsigned byte(char c) { return static_cast<unsigned char>(c); }

bool is_continuation(char c) { return (byte(c) & 0xC0U) == 0x80U; }

// The length of the character that begins `rest`, or 0 when it is not well-formed (Unicode 15.0,
// table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
std::size_t character_length(std::string_view rest) {
    const unsigned first = byte(rest[0]);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || rest.size() < length) return 0;
    const unsigned second = byte(rest[1]);
    const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!is_continuation(rest[i])) return 0;
    return length;
}

// How many characters must be added, taken away or changed to make one text of the other.
std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::size_t character_count(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return !is_continuation(c); }));
}

bool has_control_characters(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const unsigned value = byte(utf8[i]);
        if (value < 0x20 || value == 0x7F) return true;
        // C1, U+0080 to U+009F, is the lead byte C2 with a continuation below A0.
        if (value == 0xC2 && i + 1 < utf8.size() && byte(utf8[i + 1]) < 0xA0) return true;
    }
    return false;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower_ascii(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string joined(std::span<const std::string> parts, std::string_view between) {
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) result += between;
        result += parts[i];
    }
    return result;
}

std::vector<std::string> split_at(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string nearest(std::string_view mistyped, std::span<const std::string> candidates) {
    // Nobody mistypes a name this long; comparing it with every name would only cost time.
    if (mistyped.empty() || mistyped.size() > 200) return {};
    const std::string typed = lower_ascii(mistyped);
    const std::size_t near_enough = std::max<std::size_t>(2, typed.size() / 3);
    std::size_t best = near_enough + 1;
    std::string result;
    for (const std::string& candidate : candidates) {
        const std::size_t shorter = std::min(candidate.size(), typed.size());
        const std::size_t longer = std::max(candidate.size(), typed.size());
        if (longer - shorter >= best) continue;
        const std::size_t distance = edit_distance(typed, lower_ascii(candidate));
        // With every character changed, two short names have nothing in common.
        if (distance >= best || distance == longer) continue;
        best = distance;
        result = candidate;
    }
    return result;
}

}  // namespace storekeep
