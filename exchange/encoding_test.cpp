#include "exchange/encoding.h"

#include <boost/test/unit_test.hpp>

#include "core/text.h"
#include "exchange/samples_for_tests.h"

using namespace storekeep;

namespace {

std::string sixteen(std::u16string_view text, bool little) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(static_cast<unsigned>(unit) >> 8U);
        bytes.push_back(little ? low : high);
        bytes.push_back(little ? high : low);
    }
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encoding_test)

BOOST_AUTO_TEST_CASE(each_encoding_is_found_and_decoded) {
    const std::u16string wide = u"K\u00FChl \u20AC \U0001F4E6 ok, so far";
    const std::string utf8 = "K\u00FChl \u20AC \U0001F4E6 ok, so far";
    struct Row {
        std::string bytes;
        Encoding encoding;
        std::string expected;
    };
    const std::vector<Row> rows{
        {utf8, Encoding::utf8, utf8},
        {"\xEF\xBB\xBF" + utf8, Encoding::utf8_marked, utf8},
        {"\xFF\xFE" + sixteen(wide, true), Encoding::utf16_le, utf8},
        {"\xFE\xFF" + sixteen(wide, false), Encoding::utf16_be, utf8},
        {sixteen(wide, true), Encoding::utf16_le, utf8},
        {sixteen(wide, false), Encoding::utf16_be, utf8},
        {"K\xFChl \x80 \x93so\x94", Encoding::windows_1252, "K\u00FChl \u20AC \u201Cso\u201D"},
        {"\x81", Encoding::windows_1252, "\uFFFD"},
        {"", Encoding::utf8, ""},
        {"ab", Encoding::utf8, "ab"},
        {"\xEF\xBB\xBF", Encoding::utf8_marked, ""},
        {"\xC3", Encoding::windows_1252, "\u00C3"},          // cut in the middle of a character
        {"\xED\xA0\x80", Encoding::windows_1252, "\u00ED\u00A0\u20AC"},  // a surrogate is not UTF-8
        {"\xC0\xAF", Encoding::windows_1252, "\u00C0\u00AF"},            // nor is a long form
    };
    for (const auto& row : rows) {
        const Decoded decoded = decode(row.bytes);
        BOOST_TEST(name(decoded.encoding) == name(row.encoding));
        BOOST_TEST(decoded.utf8 == row.expected);
    }
}

BOOST_AUTO_TEST_CASE(pieces_decode_like_the_whole) {
    const std::string bytes = "\xFF\xFE" + sixteen(u"a\u00FC\U0001F4E6\xD83Dz", true) + "\x41";
    Decoder decoder(Encoding::utf16_le);
    std::string utf8;
    for (const char byte : bytes) decoder.feed(std::string_view(&byte, 1), utf8);
    decoder.finish(utf8);
    BOOST_TEST(utf8 == "a\u00FC\U0001F4E6\uFFFDz\uFFFD");
    BOOST_TEST(decode(bytes).utf8 == utf8);
}

BOOST_AUTO_TEST_CASE(what_is_not_text_is_refused) {
    const std::vector<std::string> binaries{std::string("PK\x03\x04zip"), std::string("ab\0cd", 5),
                                            "\xEF\xBB\xBF\xFF"};
    for (const auto& bytes : binaries) {
        BOOST_CHECK_EXCEPTION(decode(bytes), Refusal, [](const Refusal& refusal) {
            return refusal.code() == "file_not_text";
        });
    }
}

BOOST_AUTO_TEST_CASE(text_goes_back_to_narrow_encodings) {
    const std::string text = "M\u00FCller \u2014 \u201E5 \u20AC\u201C \u0141\u00F3d\u017A \u4E2D";
    const Encoded ascii = to_ascii(text);
    BOOST_TEST(ascii.bytes == "Muller - \"5 EUR\" Lodz ?");
    BOOST_TEST(ascii.lost == 1U);
    const Encoded windows = to_windows_1252(text);
    BOOST_TEST(windows.bytes == "M\xFCller \x97 \x84" "5 \x80\x93 L\xF3" "dz ?");
    BOOST_TEST(windows.lost == 1U);
    BOOST_TEST(to_ascii("e\u0301\u1E9E").bytes == "eSS");
}

BOOST_AUTO_TEST_CASE(every_windows_byte_survives_the_round_trip) {
    for (int value = 1; value < 256; ++value) {
        const std::string byte(1, static_cast<char>(value));
        std::string utf8;
        Decoder decoder(Encoding::windows_1252);
        decoder.feed(byte, utf8);
        if (utf8 == "\uFFFD") continue;
        BOOST_TEST(is_utf8(utf8));
        BOOST_TEST(to_windows_1252(utf8).bytes == byte);
    }
}

BOOST_AUTO_TEST_CASE(a_real_latin_file_is_decoded) {
    const auto bytes = sample("ofx/accented_latin1.ofx");
    if (!bytes) return;
    const Decoded decoded = decode(*bytes);
    BOOST_TEST(is_utf8(decoded.utf8));
    BOOST_TEST(name(decoded.encoding) == "Windows-1252");
}

BOOST_AUTO_TEST_SUITE_END()
