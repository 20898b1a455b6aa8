#include "reports/paper/typesetting.h"

#include <hpdf.h>
#include <boost/test/unit_test.hpp>

#include "reports/paper/typeface.h"

namespace storekeep::paper {

BOOST_AUTO_TEST_SUITE(typesetting)

using Lines = std::vector<std::string>;

std::string set(std::string_view text, Align align = Align::left) {
    Sheet sheet;
    set_line(sheet, 100, 20, text, {10, false, 0}, align);
    const std::string all = told(sheet);
    return all.substr(all.find('\n') + 1);
}

BOOST_AUTO_TEST_CASE(widths_are_those_of_the_pdf_library) {
    HPDF_Doc document = HPDF_New(nullptr, nullptr);
    HPDF_UseUTFEncodings(document);
    HPDF_SetCurrentEncoder(document, "UTF-8");
    for (const bool bold : {false, true}) {
        const std::string file = Typeface::of(bold ? Face::bold : Face::plain).path();
        HPDF_Font font = HPDF_GetFont(
            document, HPDF_LoadTTFontFromFile(document, file.c_str(), HPDF_TRUE), "UTF-8");
        for (const std::string text :
             {"Bolt M8×40 zinc", "Болт", "Ünïcode €", "1234567890.00", "αβγ"}) {
            const auto units =
                HPDF_Font_TextWidth(font, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                                    static_cast<HPDF_UINT>(text.size()));
            BOOST_TEST(width_of(text, {1000, bold, 0}) == static_cast<float>(units.width));
        }
    }
    HPDF_Free(document);
}

BOOST_AUTO_TEST_CASE(a_line_begins_ends_or_has_its_middle_where_it_is_told) {
    BOOST_TEST(set("Bolt") == "100.0 20.0 plain 10.0 Bolt\n");
    BOOST_TEST(set("Bolt", Align::right) == "80.3 20.0 plain 10.0 Bolt\n");
    BOOST_TEST(set("Bolt", Align::middle) == "90.2 20.0 plain 10.0 Bolt\n");
    BOOST_TEST(set("").empty());
}

BOOST_AUTO_TEST_CASE(each_character_is_set_in_a_face_that_has_it) {
    BOOST_TEST(set("M8 螺栓 x") ==
               "100.0 20.0 plain 10.0 M8 \n"
               "118.2 20.0 fallback 10.0 螺栓\n"
               "138.1 20.0 plain 10.0  x\n");
}

BOOST_AUTO_TEST_CASE(what_no_face_has_is_seen_to_be_missing) {
    BOOST_TEST(set("a\U0001F4E6b") == "100.0 20.0 plain 10.0 a\uFFFDb\n");
    BOOST_TEST(set("a\tb\x01") == "100.0 20.0 plain 10.0 a b \n");
}

BOOST_AUTO_TEST_CASE(text_read_from_the_right_stands_in_its_order) {
    BOOST_TEST(set("בורג M8") == "100.0 20.0 plain 10.0 M8 גרוב\n");
    BOOST_TEST(set("בורג 125 א") == "100.0 20.0 plain 10.0 א 125 גרוב\n");
    // Letters of Arabic are joined: each has the form that its neighbours ask for.
    BOOST_TEST(set("برغي") == "100.0 20.0 plain 10.0 \uFEF2\uFECF\uFEAE\uFE91\n");
}

BOOST_AUTO_TEST_CASE(lines_break_between_words_and_in_words_that_are_too_long) {
    const Style style{10, false, 0};
    BOOST_TEST(broken("one two three", style, 45) == (Lines{"one two", "three"}));
    BOOST_TEST(broken("a\nb", style, 45) == (Lines{"a", "b"}));
    BOOST_TEST(broken("", style, 45) == Lines{""});
    BOOST_TEST(broken("WWWWWWWW x", style, 45) == (Lines{"WWWW", "WWWW", "x"}));
    for (const std::string& line : broken("螺栓螺栓螺栓螺栓 Bolt", style, 45))
        BOOST_TEST(width_of(line, style) <= 45);
    BOOST_TEST(broken("WW", style, 1) == (Lines{"W", "W"}));
}

BOOST_AUTO_TEST_CASE(big_words_are_made_smaller) {
    const Style style{10, false, 0};
    BOOST_TEST(fitting_size("Bolt", style, 100, 4) == 10);
    BOOST_TEST(width_of("Bolt", {fitting_size("Bolt", style, 10, 4), false, 0}) <= 10.01F);
    BOOST_TEST(fitting_size("Bolt", style, 1, 4) == 4);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::paper
