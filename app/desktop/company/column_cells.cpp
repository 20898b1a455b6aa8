#include "app/desktop/company/column_cells.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>

#include "app/desktop/company/shown.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

std::size_t hash_of(const Cell& cell) {
    const std::string* text = std::get_if<std::string>(&cell);
    if (text) return std::hash<std::string_view>{}(*text);
    const std::int64_t* number = std::get_if<std::int64_t>(&cell);
    if (!number) return 0;
    const std::uint64_t mixed = static_cast<std::uint64_t>(*number) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
}

// What comes first of a text, as a number that orders like it.
std::uint64_t beginning(std::string_view text) {
    std::uint64_t value = 0;
    for (std::size_t at = 0; at < sizeof value; ++at)
        value = value << 8U | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
    return value;
}

}  // namespace

std::string folded(std::string_view text) { return lower_ascii(text); }

template <class Code>
Code PackedCodes::at(std::size_t row) const {
    Code code;
    std::memcpy(&code, bytes_.data() + row * sizeof(Code), sizeof(Code));
    return code;
}

std::uint32_t PackedCodes::operator[](std::size_t row) const {
    if (width_ == 1) return bytes_[row];
    return width_ == 2 ? at<std::uint16_t>(row) : at<std::uint32_t>(row);
}

void PackedCodes::widen(std::size_t width) {
    PackedCodes wider;
    wider.width_ = width;
    wider.bytes_.reserve(bytes_.size() / width_ * width * 2);
    for (std::size_t row = 0; row < count(); ++row) wider.add((*this)[row]);
    *this = std::move(wider);
}

void PackedCodes::add(std::uint32_t code) {
    if (code > std::numeric_limits<std::uint16_t>::max() && width_ < 4) widen(4);
    if (code > std::numeric_limits<std::uint8_t>::max() && width_ < 2) widen(2);
    const auto narrow = static_cast<std::uint16_t>(code);
    const std::size_t end = bytes_.size();
    bytes_.resize(end + width_);
    if (width_ == 1) bytes_[end] = static_cast<unsigned char>(code);
    if (width_ == 2) std::memcpy(bytes_.data() + end, &narrow, sizeof narrow);
    if (width_ == 4) std::memcpy(bytes_.data() + end, &code, sizeof code);
}

Cell ColumnCells::value(std::uint32_t code) const {
    if (kinds_[code] == Kind::empty) return {};
    if (kinds_[code] == Kind::number) return numbers_[code];
    return std::string(text_of(code));
}

bool ColumnCells::is_same(std::uint32_t code, const Cell& cell) const {
    if (const auto* text = std::get_if<std::string>(&cell))
        return kinds_[code] == Kind::text && text_of(code) == *text;
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return kinds_[code] == Kind::number && numbers_[code] == *number;
    return kinds_[code] == Kind::empty;
}

// The places by hash, at most half of them taken.
void ColumnCells::make_room() {
    if (places_.size() >= 2 * (values() + 1)) return;
    places_.assign(std::max<std::size_t>(16, 4 * (values() + 1)), 0);
    for (std::uint32_t code = 0; code < values(); ++code) {
        std::size_t place = hash_of(value(code)) % places_.size();
        while (places_[place] != 0) place = (place + 1) % places_.size();
        places_[place] = code + 1;
    }
}

std::uint32_t ColumnCells::new_code(const Cell& cell) {
    const auto code = static_cast<std::uint32_t>(values());
    if (const auto* text = std::get_if<std::string>(&cell)) {
        kinds_.push_back(Kind::text);
        numbers_.push_back(static_cast<std::int64_t>(texts_.size()));
        texts_.append(text->c_str(), text->size() + 1);
        folded_.append(folded(*text).c_str(), text->size() + 1);
    } else {
        const auto* number = std::get_if<std::int64_t>(&cell);
        kinds_.push_back(number ? Kind::number : Kind::empty);
        numbers_.push_back(number ? *number : 0);
    }
    return code;
}

std::uint32_t ColumnCells::code_of(const Cell& cell) {
    constexpr std::size_t enough_to_judge = 20'000;
    if (tells_apart_ && values() > enough_to_judge && values() > codes_.count() / 2) {
        tells_apart_ = false;
        places_ = {};
    }
    if (!tells_apart_) return new_code(cell);
    make_room();
    std::size_t place = hash_of(cell) % places_.size();
    for (; places_[place] != 0; place = (place + 1) % places_.size())
        if (is_same(places_[place] - 1, cell)) return places_[place] - 1;
    places_[place] = static_cast<std::uint32_t>(values()) + 1;
    return new_code(cell);
}

void ColumnCells::add(const Cell& cell) {
    // Neighbours are often alike.
    const std::size_t rows = codes_.count();
    if (rows > 0)
        if (const std::uint32_t before = codes_[rows - 1]; is_same(before, cell))
            return codes_.add(before);
    codes_.add(code_of(cell));
}

void ColumnCells::all_there() {
    places_ = {};
    codes_.fit();
    kinds_.shrink_to_fit();
    numbers_.shrink_to_fit();
    texts_.shrink_to_fit();
    folded_.shrink_to_fit();
}

bool ColumnCells::is_empty() const {
    for (std::uint32_t code = 0; code < values(); ++code)
        if (kinds_[code] == Kind::number || (kinds_[code] == Kind::text && !text_of(code).empty()))
            return false;
    return true;
}

std::vector<std::uint8_t> ColumnCells::containing(std::string_view word, std::size_t first) const {
    std::vector<std::uint8_t> found(values() - first, 0);
    const bool in_numbers = std::none_of(word.begin(), word.end(), [](char c) {
        return c >= 'a' && c <= 'z';
    });
    NumberWriter writer(column_);
    for (std::size_t at = first; at < values(); ++at) {
        const auto code = static_cast<std::uint32_t>(at);
        if (kinds_[code] == Kind::text)
            found[at - first] = folded_text(code).find(word) != std::string_view::npos;
        else if (kinds_[code] == Kind::number && in_numbers)
            found[at - first] = writer.shown(numbers_[code]).find(word) != std::string_view::npos;
    }
    return found;
}

std::vector<std::uint8_t> ColumnCells::beyond(std::int64_t bound, bool above,
                                              std::size_t first) const {
    std::vector<std::uint8_t> found(values() - first, 0);
    for (std::size_t code = first; code < values(); ++code)
        if (kinds_[code] == Kind::number)
            found[code - first] = above ? numbers_[code] > bound : numbers_[code] < bound;
    return found;
}

std::vector<std::uint32_t> ColumnCells::ranks() const {
    struct Place {
        Kind kind;
        std::uint32_t code;
        std::uint64_t beginning;
    };
    std::vector<Place> places;
    places.reserve(values());
    constexpr std::uint64_t sign = 1ULL << 63U;
    for (std::uint32_t code = 0; code < values(); ++code)
        places.push_back({kinds_[code], code,
                          kinds_[code] == Kind::text
                              ? beginning(folded_text(code))
                              : static_cast<std::uint64_t>(numbers_[code]) ^ sign});
    const auto comes_before = [&](const Place& one, const Place& other) {
        if (one.kind != other.kind) return one.kind < other.kind;
        if (one.beginning != other.beginning) return one.beginning < other.beginning;
        return one.kind == Kind::text && folded_text(one.code) < folded_text(other.code);
    };
    if (!std::is_sorted(places.begin(), places.end(), comes_before))
        std::sort(places.begin(), places.end(), comes_before);
    std::vector<std::uint32_t> ranks(values(), 0);
    for (std::size_t at = 1; at < places.size(); ++at)
        ranks[places[at].code] = ranks[places[at - 1].code] +
                                 (comes_before(places[at - 1], places[at]) ? 1U : 0U);
    return ranks;
}

}  // namespace storekeep::desktop
