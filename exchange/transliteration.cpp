#include "exchange/transliteration.h"

#include <algorithm>
#include <array>

namespace storekeep {

namespace {

using namespace std::string_view_literals;

// U+00A0 to U+017F: Latin-1 and Latin Extended-A, each beside its place.
constexpr std::array latin{
    " "sv, "!"sv, "c"sv, "GBP"sv, ""sv, "JPY"sv, "|"sv, "S."sv, ""sv, "(C)"sv, "a"sv, "<<"sv,
    "-"sv, ""sv, "(R)"sv, "-"sv, " deg"sv, "+/-"sv, "2"sv, "3"sv, "'"sv, "u"sv, "P."sv, "."sv,
    ""sv, "1"sv, "o"sv, ">>"sv, "1/4"sv, "1/2"sv, "3/4"sv, "?"sv, "A"sv, "A"sv, "A"sv, "A"sv,
    "A"sv, "A"sv, "AE"sv, "C"sv, "E"sv, "E"sv, "E"sv, "E"sv, "I"sv, "I"sv, "I"sv, "I"sv, "D"sv,
    "N"sv, "O"sv, "O"sv, "O"sv, "O"sv, "O"sv, "x"sv, "O"sv, "U"sv, "U"sv, "U"sv, "U"sv, "Y"sv,
    "Th"sv, "ss"sv, "a"sv, "a"sv, "a"sv, "a"sv, "a"sv, "a"sv, "ae"sv, "c"sv, "e"sv, "e"sv, "e"sv,
    "e"sv, "i"sv, "i"sv, "i"sv, "i"sv, "d"sv, "n"sv, "o"sv, "o"sv, "o"sv, "o"sv, "o"sv, "/"sv,
    "o"sv, "u"sv, "u"sv, "u"sv, "u"sv, "y"sv, "th"sv, "y"sv, "A"sv, "a"sv, "A"sv, "a"sv, "A"sv,
    "a"sv, "C"sv, "c"sv, "C"sv, "c"sv, "C"sv, "c"sv, "C"sv, "c"sv, "D"sv, "d"sv, "D"sv, "d"sv,
    "E"sv, "e"sv, "E"sv, "e"sv, "E"sv, "e"sv, "E"sv, "e"sv, "E"sv, "e"sv, "G"sv, "g"sv, "G"sv,
    "g"sv, "G"sv, "g"sv, "G"sv, "g"sv, "H"sv, "h"sv, "H"sv, "h"sv, "I"sv, "i"sv, "I"sv, "i"sv,
    "I"sv, "i"sv, "I"sv, "i"sv, "I"sv, "i"sv, "IJ"sv, "ij"sv, "J"sv, "j"sv, "K"sv, "k"sv, "k"sv,
    "L"sv, "l"sv, "L"sv, "l"sv, "L"sv, "l"sv, "L"sv, "l"sv, "L"sv, "l"sv, "N"sv, "n"sv, "N"sv,
    "n"sv, "N"sv, "n"sv, "'n"sv, "N"sv, "n"sv, "O"sv, "o"sv, "O"sv, "o"sv, "O"sv, "o"sv, "OE"sv,
    "oe"sv, "R"sv, "r"sv, "R"sv, "r"sv, "R"sv, "r"sv, "S"sv, "s"sv, "S"sv, "s"sv, "S"sv, "s"sv,
    "S"sv, "s"sv, "T"sv, "t"sv, "T"sv, "t"sv, "T"sv, "t"sv, "U"sv, "u"sv, "U"sv, "u"sv, "U"sv,
    "u"sv, "U"sv, "u"sv, "U"sv, "u"sv, "U"sv, "u"sv, "W"sv, "w"sv, "Y"sv, "y"sv, "Y"sv, "Z"sv,
    "z"sv, "Z"sv, "z"sv, "Z"sv, "z"sv, "s"sv};

struct Plain {
    char32_t character;
    std::string_view letters;
};

// In the order of their numbers.
constexpr std::array others{
    Plain{0x0192, "f"}, Plain{0x0218, "S"}, Plain{0x0219, "s"}, Plain{0x021A, "T"},
    Plain{0x021B, "t"}, Plain{0x02C6, "^"}, Plain{0x02DC, "~"}, Plain{0x1E9E, "SS"},
    Plain{0x2002, " "}, Plain{0x2003, " "}, Plain{0x2009, " "}, Plain{0x200B, ""},
    Plain{0x200C, ""}, Plain{0x200D, ""}, Plain{0x2010, "-"}, Plain{0x2011, "-"},
    Plain{0x2012, "-"}, Plain{0x2013, "-"}, Plain{0x2014, "-"}, Plain{0x2015, "-"},
    Plain{0x2018, "'"}, Plain{0x2019, "'"}, Plain{0x201A, "'"}, Plain{0x201B, "'"},
    Plain{0x201C, "\""}, Plain{0x201D, "\""}, Plain{0x201E, "\""}, Plain{0x2020, "+"},
    Plain{0x2021, "++"}, Plain{0x2022, "*"}, Plain{0x2026, "..."}, Plain{0x202F, " "},
    Plain{0x2030, " per mille"}, Plain{0x2032, "'"}, Plain{0x2033, "\""}, Plain{0x2039, "<"},
    Plain{0x203A, ">"}, Plain{0x2044, "/"}, Plain{0x20A4, "GBP"}, Plain{0x20A9, "KRW"},
    Plain{0x20AA, "ILS"}, Plain{0x20AB, "VND"}, Plain{0x20AC, "EUR"}, Plain{0x20B9, "INR"},
    Plain{0x20BD, "RUB"}, Plain{0x2116, "No."}, Plain{0x2122, "(TM)"}, Plain{0x2126, "Ohm"},
    Plain{0x2190, "<-"}, Plain{0x2192, "->"}, Plain{0x2212, "-"}, Plain{0x2215, "/"},
    Plain{0x2260, "!="}, Plain{0x2264, "<="}, Plain{0x2265, ">="}, Plain{0x3000, " "},
    Plain{0xFB00, "ff"}, Plain{0xFB01, "fi"}, Plain{0xFB02, "fl"}, Plain{0xFEFF, ""}};

}  // namespace

std::optional<std::string_view> plain_letters(char32_t character) {
    if (character >= 0xA0 && character < 0xA0 + latin.size()) return latin[character - 0xA0U];
    if (character >= 0x0300 && character <= 0x036F) return ""sv;  // combining accents
    const auto found = std::lower_bound(
        others.begin(), others.end(), character,
        [](const Plain& plain, char32_t wanted) { return plain.character < wanted; });
    if (found == others.end() || found->character != character) return std::nullopt;
    return found->letters;
}

}  // namespace storekeep
