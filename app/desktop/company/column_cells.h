// One column of a long table: each different value once, and for each row which of them. A search
// looks at each value once, however many rows have it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/table.h"

namespace storekeep::desktop {

// Small whole numbers, a row each, in as few bytes as the largest needs.
class PackedCodes {
public:
    void add(std::uint32_t code);
    std::uint32_t operator[](std::size_t row) const;
    std::size_t count() const { return bytes_.size() / width_; }
    void fit() { bytes_.shrink_to_fit(); }

private:
    void widen(std::size_t width);
    template <class Code>
    Code at(std::size_t row) const;

    std::vector<unsigned char> bytes_;
    std::size_t width_ = 1;  // bytes of a code: 1, 2 or 4
};

class ColumnCells {
public:
    explicit ColumnCells(Column column) : column_(std::move(column)) {}

    const Column& column() const { return column_; }
    void add(const Cell& cell);
    // Nothing more will be added soon: gives back what only adding needs.
    void all_there();

    std::size_t count() const { return codes_.count(); }
    Cell cell(std::size_t row) const { return value(codes_[row]); }

    // Values are numbered from 0 in the order in which they came.
    std::size_t values() const { return kinds_.size(); }
    std::uint32_t code(std::size_t row) const { return codes_[row]; }
    Cell value(std::uint32_t code) const;
    bool is_number(std::uint32_t code) const { return kinds_[code] == Kind::number; }
    std::int64_t number(std::uint32_t code) const { return numbers_[code]; }
    bool is_empty() const;  // no value says anything

    // Of the values from `first` on: 1 where what is shown contains the folded word.
    std::vector<std::uint8_t> containing(std::string_view word, std::size_t first) const;
    // Likewise: 1 where it is a number above the bound, or below it.
    std::vector<std::uint8_t> beyond(std::int64_t bound, bool above, std::size_t first) const;
    // The place of each value in order: empty ones, numbers, texts without regard to case.
    std::vector<std::uint32_t> ranks() const;

private:
    enum class Kind : std::uint8_t { empty, number, text };

    std::uint32_t code_of(const Cell& cell);
    std::uint32_t new_code(const Cell& cell);
    bool is_same(std::uint32_t code, const Cell& cell) const;
    void make_room();
    std::string_view text_of(std::uint32_t code) const { return texts_.data() + numbers_[code]; }
    std::string_view folded_text(std::uint32_t code) const {
        return folded_.data() + numbers_[code];
    }

    Column column_;
    PackedCodes codes_;
    std::vector<Kind> kinds_;
    std::vector<std::int64_t> numbers_;  // of a text: where it starts in texts_ and folded_
    std::string texts_;                  // each ends with a zero byte
    std::string folded_;                 // likewise, as filters compare them
    std::vector<std::uint32_t> places_;  // by hash: code + 1; empty once all are there
    bool tells_apart_ = true;            // false once almost every row has a value of its own
};

// As filters compare: letters of ASCII without case, other letters as they are.
std::string folded(std::string_view text);

}  // namespace storekeep::desktop
