#include <boost/test/unit_test.hpp>

#include <sstream>

#include "app/cli/line_reader.h"

using namespace storekeep::cli;

namespace {

std::string lines_of(const std::string& bytes) {
    std::istringstream in(bytes);
    LineReader reader(in);
    std::string text;
    while (const auto line = reader.next())
        text += fmt::format("{}:{}{}|", line->number,
                            line->too_long ? std::to_string(line->text.size()) : line->text,
                            line->too_long ? "+" : "");
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(line_reader)

BOOST_AUTO_TEST_CASE(lines_are_numbered_and_blank_ones_left_out) {
    BOOST_TEST(lines_of("") == "");
    BOOST_TEST(lines_of("a") == "1:a|");
    BOOST_TEST(lines_of("a\nb\n") == "1:a|2:b|");
    BOOST_TEST(lines_of("a\r\n\r\n  \nb") == "1:a|4:b|");
    BOOST_TEST(lines_of("\n\n") == "");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_left_out) {
    BOOST_TEST(lines_of("\xEF\xBB\xBF{}\n{}") == "1:{}|2:{}|");
    BOOST_TEST(lines_of("\xEF\xBB\xBF\n{}") == "2:{}|");
}

BOOST_AUTO_TEST_CASE(a_line_too_long_is_cut_and_the_next_one_found) {
    const std::string most(longest_line, 'x');
    BOOST_TEST(lines_of(most + "\nb").size() == longest_line + 7);
    BOOST_TEST(lines_of(most + "y\nb") == "1:1048576+|2:b|");
    BOOST_TEST(lines_of(std::string(10'000'000, 'x')) == "1:1048576+|");
}

BOOST_AUTO_TEST_SUITE_END()
