#include "core/text.h"

#include <boost/test/unit_test.hpp>

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(text_helpers)

BOOST_AUTO_TEST_CASE(well_formed_utf8) {
    using namespace std::string_view_literals;
    for (const std::string_view text :
         {""sv, "plain"sv, "\x00"sv, "M8×40 zinc"sv, "\xC2\x80"sv, "\xDF\xBF"sv, "\xE0\xA0\x80"sv,
          "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv, "\xF0\x90\x80\x80"sv,
          "\xF4\x8F\xBF\xBF"sv, "箱📦"sv})
        BOOST_TEST(is_utf8(text), text);
}

BOOST_AUTO_TEST_CASE(ill_formed_utf8) {
    for (const std::string_view text :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xE2\x82",
          "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x93", "\xF4\x90\x80\x80",
          "\xF5\x80\x80\x80", "\xFF", "caf\xE9", "ok\xE2\x82\x41"})
        BOOST_TEST(!is_utf8(text), text);
}

BOOST_AUTO_TEST_CASE(characters_are_counted_not_bytes) {
    BOOST_TEST(character_count("") == 0U);
    BOOST_TEST(character_count("bolt") == 4U);
    BOOST_TEST(character_count("M8×40") == 5U);
    BOOST_TEST(character_count("箱📦") == 2U);
}

BOOST_AUTO_TEST_CASE(control_characters_are_found) {
    using namespace std::string_view_literals;
    for (const std::string_view text :
         {"\t"sv, "a\nb"sv, "\x00"sv, "\x1F"sv, "\x7F"sv, "\xC2\x80"sv, "\xC2\x9F"sv})
        BOOST_TEST(has_control_characters(text));
    for (const std::string_view text : {""sv, " ~"sv, "\xC2\xA0"sv, "×é"sv, "\xE2\x82\x80"sv})
        BOOST_TEST(!has_control_characters(text));
}

BOOST_AUTO_TEST_CASE(blanks_around_are_trimmed) {
    BOOST_TEST(trimmed("  a b\t\r\n") == "a b");
    BOOST_TEST(trimmed("a") == "a");
    BOOST_TEST(trimmed(" \t ") == "");
    BOOST_TEST(trimmed("") == "");
}

BOOST_AUTO_TEST_CASE(only_ascii_is_lowered) {
    BOOST_TEST(lower_ascii("BOLT-M8 @[`{ Ä") == "bolt-m8 @[`{ Ä");
}

BOOST_AUTO_TEST_CASE(joining_and_splitting_mirror_each_other) {
    const std::vector<std::string> parts{"a", "", "c"};
    BOOST_TEST(joined(parts, ",") == "a,,c");
    BOOST_TEST(joined(parts, ", ") == "a, , c");
    BOOST_TEST(joined({}, ",") == "");
    BOOST_TEST(split_at("a,,c", ',') == parts, boost::test_tools::per_element());
    BOOST_TEST(split_at("", ',').size() == 1U);
    BOOST_TEST(split_at(",", ',').size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_nearest_name_is_suggested) {
    const std::vector<std::string> names{"receipt.post", "receipt.reverse", "return.receive",
                                         "item.save"};
    BOOST_TEST(nearest("reciept.post", names) == "receipt.post");
    BOOST_TEST(nearest("item.sav", names) == "item.save");
    BOOST_TEST(nearest("ITEM.SAVE", names) == "item.save");
    BOOST_TEST(nearest("receipt.revrese", names) == "receipt.reverse");
    BOOST_TEST(nearest("payment.make", names) == "");
    BOOST_TEST(nearest("", names) == "");
    BOOST_TEST(nearest("item.save", {}) == "");
}

BOOST_AUTO_TEST_CASE(near_enough_is_two_changes_or_a_third_of_the_length) {
    const std::vector<std::string> names{"quantity"};
    BOOST_TEST(nearest("quanti", names) == "quantity");
    BOOST_TEST(nearest("quant", names) == "");
    // Four changes in twelve characters.
    const std::vector<std::string> longer{"abcdefghijkl"};
    BOOST_TEST(nearest("XXXXefghijkl", longer) == "abcdefghijkl");
    BOOST_TEST(nearest("XXXXXfghijkl", longer) == "");
}

BOOST_AUTO_TEST_CASE(names_with_nothing_in_common_are_never_near) {
    const std::vector<std::string> names{"to", "by"};
    BOOST_TEST(nearest("qx", names) == "");
    BOOST_TEST(nearest("ty", names) == "to");
}

BOOST_AUTO_TEST_CASE(of_equally_near_names_the_first_wins) {
    const std::vector<std::string> names{"zone", "none"};
    BOOST_TEST(nearest("bone", names) == "zone");
}

BOOST_AUTO_TEST_SUITE_END()
