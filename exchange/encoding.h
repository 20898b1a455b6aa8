// Text encodings of the files that others write: found out, decoded to UTF-8, and encoded back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/rule.h"

namespace storekeep {

extern const Rule file_not_text;

enum class Encoding { utf8, utf8_marked, utf16_le, utf16_be, windows_1252 };

const char* name(Encoding encoding);  // "UTF-8", "UTF-8 with mark", "UTF-16 LE" …

// Finds the encoding of bytes that arrive in pieces. Without a mark: UTF-16 by where its zero bytes
// fall, UTF-8 when every byte fits it, else Windows-1252, which any byte fits.
class EncodingFinder {
public:
    void feed(std::string_view bytes);
    Encoding found() const;  // refuses `file_not_text` for a binary file

private:
    void check_utf8(unsigned char byte);

    std::string start_;  // the first bytes, for marks and zero bytes
    int continuation_ = 0;
    unsigned char lowest_ = 0x80;
    unsigned char highest_ = 0xBF;
    bool valid_utf8_ = true;
    bool has_zero_ = false;
};

// Bytes of one encoding to UTF-8, in pieces. What has no meaning becomes U+FFFD; a mark is dropped.
class Decoder {
public:
    explicit Decoder(Encoding encoding) : encoding_(encoding) {}
    void feed(std::string_view bytes, std::string& utf8);  // appends to utf8
    void finish(std::string& utf8);

private:
    void unit(char16_t unit, std::string& utf8);

    Encoding encoding_;
    std::string pending_;  // a mark's first bytes, or half a UTF-16 unit
    char16_t high_ = 0;    // the first half of a surrogate pair
    bool begun_ = false;
};

struct Decoded {
    std::string utf8;
    Encoding encoding = Encoding::utf8;
};
Decoded decode(std::string_view bytes);

struct Encoded {
    std::string bytes;
    std::size_t lost = 0;  // characters that became "?"
};
Encoded to_windows_1252(std::string_view utf8);
Encoded to_ascii(std::string_view utf8);  // "Müller — 5 €" becomes "Muller - 5 EUR"

void append_utf8(std::string& utf8, char32_t character);
// The character at `place`, which moves behind it; a broken sequence is U+FFFD and one byte long.
char32_t next_character(std::string_view utf8, std::size_t& place);

}  // namespace storekeep
