// Lines of a stream of any length in constant memory, as they arrive.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace storekeep::cli {

inline constexpr std::size_t longest_line = 1'048'576;  // bytes of one request

struct InputLine {
    std::int64_t number = 0;  // from 1
    std::string text;         // without its end, and without a byte order mark in the first
    bool too_long = false;    // then `text` holds only the beginning
};

class LineReader {
public:
    explicit LineReader(std::istream& in) : in_(in) {}
    std::optional<InputLine> next();  // blank lines are counted and left out

private:
    std::istream& in_;
    std::int64_t number_ = 0;
};

}  // namespace storekeep::cli
