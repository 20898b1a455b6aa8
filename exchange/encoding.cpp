#include "exchange/encoding.h"

#include <array>

#include "exchange/transliteration.h"

namespace storekeep {

const Rule file_not_text{"file_not_text", "This is not a text file: {reason}"};

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t start_size = 4096;

// Windows-1252 0x80 to 0x9F; 0 where the code page defines nothing.
constexpr std::array<char16_t, 32> windows_upper{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t from_windows_1252(unsigned char byte) {
    if (byte < 0x80 || byte > 0x9F) return byte;
    const char16_t character = windows_upper[byte - 0x80U];
    return character == 0 ? replacement : character;
}

unsigned char byte_at(std::string_view text, std::size_t place) {
    return static_cast<unsigned char>(text[place]);
}

}  // namespace

const char* name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "UTF-8";
        case Encoding::utf8_marked: return "UTF-8 with mark";
        case Encoding::utf16_le: return "UTF-16 LE";
        case Encoding::utf16_be: return "UTF-16 BE";
        case Encoding::windows_1252: return "Windows-1252";
    }
    return "";
}

void EncodingFinder::check_utf8(unsigned char byte) {
    if (continuation_ > 0) {
        valid_utf8_ = byte >= lowest_ && byte <= highest_;
        lowest_ = 0x80;
        highest_ = 0xBF;
        --continuation_;
        return;
    }
    if (byte < 0x80) return;
    valid_utf8_ = byte >= 0xC2 && byte <= 0xF4;
    continuation_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    // The second byte's range keeps out long forms, surrogates and what lies beyond U+10FFFF.
    if (byte == 0xE0) lowest_ = 0xA0;
    if (byte == 0xED) highest_ = 0x9F;
    if (byte == 0xF0) lowest_ = 0x90;
    if (byte == 0xF4) highest_ = 0x8F;
}

void EncodingFinder::feed(std::string_view bytes) {
    if (start_.size() < start_size) start_.append(bytes.substr(0, start_size - start_.size()));
    for (const char character : bytes) {
        if (character == '\0') has_zero_ = true;
        if (valid_utf8_) check_utf8(static_cast<unsigned char>(character));
    }
}

Encoding EncodingFinder::found() const {
    const std::string_view start = start_;
    if (start.starts_with("\xFF\xFE")) return Encoding::utf16_le;
    if (start.starts_with("\xFE\xFF")) return Encoding::utf16_be;
    if (start.starts_with("PK\x03\x04")) {
        refuse(file_not_text, "file", {{"reason", "it is a workbook or a packed folder"}});
    }
    if (has_zero_) {
        std::array<std::size_t, 2> zeros{};
        for (std::size_t place = 0; place < start.size(); ++place) {
            if (start[place] == '\0') ++zeros[place % 2];
        }
        const std::size_t many = start.size() / 4;  // half of the units are plain letters
        if (zeros[1] > many && zeros[0] * 8 < zeros[1]) return Encoding::utf16_le;
        if (zeros[0] > many && zeros[1] * 8 < zeros[0]) return Encoding::utf16_be;
        refuse(file_not_text, "file", {{"reason", "it holds zero bytes"}});
    }
    const bool valid = valid_utf8_ && continuation_ == 0;
    if (start.starts_with("\xEF\xBB\xBF")) {
        if (!valid) refuse(file_not_text, "file", {{"reason", "its UTF-8 mark is not true"}});
        return Encoding::utf8_marked;
    }
    return valid ? Encoding::utf8 : Encoding::windows_1252;
}

void append_utf8(std::string& utf8, char32_t character) {
    const auto add = [&](char32_t bits) { utf8.push_back(static_cast<char>(bits)); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0U | (character >> 6U));
        add(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        add(0xE0U | (character >> 12U));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    } else {
        add(0xF0U | (character >> 18U));
        add(0x80U | ((character >> 12U) & 0x3FU));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    }
}

char32_t next_character(std::string_view utf8, std::size_t& place) {
    const unsigned char first = byte_at(utf8, place++);
    if (first < 0x80) return first;
    const int more = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
    if (more == 0 || place + static_cast<std::size_t>(more) > utf8.size()) return replacement;
    char32_t character = first & (0x3FU >> static_cast<unsigned>(more));
    for (int step = 0; step < more; ++step) {
        const unsigned char byte = byte_at(utf8, place + static_cast<std::size_t>(step));
        if ((byte & 0xC0U) != 0x80U) return replacement;
        character = (character << 6U) | (byte & 0x3FU);
    }
    place += static_cast<std::size_t>(more);
    return character;
}

void Decoder::unit(char16_t unit, std::string& utf8) {
    if (!begun_ && unit == 0xFEFF) {
        begun_ = true;
        return;
    }
    begun_ = true;
    const bool second_half = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0) {
        const char16_t first_half = high_;
        high_ = 0;
        if (second_half) {
            append_utf8(utf8, 0x10000U + ((first_half - 0xD800U) << 10U) + (unit - 0xDC00U));
            return;
        }
        append_utf8(utf8, replacement);
    }
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        high_ = unit;
    } else {
        append_utf8(utf8, second_half ? replacement : static_cast<char32_t>(unit));
    }
}

void Decoder::feed(std::string_view bytes, std::string& utf8) {
    if (encoding_ == Encoding::windows_1252) {
        for (const char byte : bytes) {
            append_utf8(utf8, from_windows_1252(static_cast<unsigned char>(byte)));
        }
        return;
    }
    if (encoding_ == Encoding::utf8 || encoding_ == Encoding::utf8_marked) {
        if (begun_) {
            utf8.append(bytes);
            return;
        }
        pending_.append(bytes);
        if (pending_.size() < 3) return;
        utf8.append(pending_, pending_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        pending_.clear();
        begun_ = true;
        return;
    }
    for (const char byte : bytes) {
        pending_.push_back(byte);
        if (pending_.size() < 2) continue;
        const unsigned one = byte_at(pending_, 0);
        const unsigned two = byte_at(pending_, 1);
        const bool little = encoding_ == Encoding::utf16_le;
        unit(static_cast<char16_t>(little ? one | (two << 8U) : (one << 8U) | two), utf8);
        pending_.clear();
    }
}

void Decoder::finish(std::string& utf8) {
    if (encoding_ == Encoding::utf8 || encoding_ == Encoding::utf8_marked) {
        utf8.append(pending_);
    } else if (!pending_.empty() || high_ != 0) {
        append_utf8(utf8, replacement);
    }
    pending_.clear();
    high_ = 0;
}

Decoded decode(std::string_view bytes) {
    EncodingFinder finder;
    finder.feed(bytes);
    Decoded result{{}, finder.found()};
    result.utf8.reserve(bytes.size());
    Decoder decoder(result.encoding);
    decoder.feed(bytes, result.utf8);
    decoder.finish(result.utf8);
    return result;
}

Encoded to_windows_1252(std::string_view utf8) {
    Encoded result;
    for (std::size_t place = 0; place < utf8.size();) {
        const char32_t character = next_character(utf8, place);
        if (character < 0x80 || (character >= 0xA0 && character <= 0xFF)) {
            result.bytes.push_back(static_cast<char>(character));
            continue;
        }
        std::size_t upper = 0;
        while (upper < windows_upper.size() && windows_upper[upper] != character) ++upper;
        if (upper < windows_upper.size()) {
            result.bytes.push_back(static_cast<char>(0x80U + upper));
        } else if (const auto plain = plain_letters(character)) {
            result.bytes.append(*plain);
        } else {
            result.bytes.push_back('?');
            ++result.lost;
        }
    }
    return result;
}

Encoded to_ascii(std::string_view utf8) {
    Encoded result;
    for (std::size_t place = 0; place < utf8.size();) {
        const char32_t character = next_character(utf8, place);
        if (character < 0x80) {
            result.bytes.push_back(static_cast<char>(character));
        } else if (const auto plain = plain_letters(character)) {
            result.bytes.append(*plain);
        } else {
            result.bytes.push_back('?');
            ++result.lost;
        }
    }
    return result;
}

}  // namespace storekeep
