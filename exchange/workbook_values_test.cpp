#include "exchange/workbook_values.h"

#include <boost/test/unit_test.hpp>

using namespace storekeep::workbook;

BOOST_AUTO_TEST_SUITE(workbook_values_test)

BOOST_AUTO_TEST_CASE(numbers_are_their_fifteen_digits) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"0", "0"},
        {"-0", "0"},
        {"12", "12"},
        {"9.9499999999999993", "9.95"},
        {"0.10000000000000001", "0.1"},
        {"-1234.5599999999999", "-1234.56"},
        {"99999999999999.999", "100000000000000"},
        {"0.99999999999999989", "1"},
        {"1.5E-2", "0.015"},
        {"1E+3", "1000"},
        {"1.2345e1", "12.345"},
        {"007.50", "7.5"},
        {"1E+999", "1E+999"},
        {"soon", "soon"},
        {"1.2.3", "1.2.3"},
    };
    for (const auto& [given, digits] : cases) BOOST_TEST(plain_digits(given) == digits, given);
}

BOOST_AUTO_TEST_CASE(formats_say_what_a_number_is) {
    const std::vector<std::pair<std::string, Shown>> cases{
        {"General", Shown::number},       {"#,##0.00", Shown::number},
        {"0.00\" days\"", Shown::number}, {"[Red]0.0;[Blue]-0.0", Shown::number},
        {"#,##0.00 [$USD]", Shown::number}, {"0.0%", Shown::percent},
        {"yyyy-mm-dd", Shown::date},      {"[$-409]d\\-mmm\\-yy;@", Shown::date},
        {"m/d/yy h:mm", Shown::date},     {"h:mm AM/PM", Shown::time},
        {"[hh]:mm:ss", Shown::time},      {"\\d0", Shown::number},
    };
    for (const auto& [format, shown] : cases) BOOST_TEST((shown_by(format) == shown), format);
    BOOST_TEST((shown_by(14) == Shown::date));
    BOOST_TEST((shown_by(2) == Shown::number));
    BOOST_TEST((shown_by(9) == Shown::percent));
    BOOST_TEST((shown_by(20) == Shown::time));
}

BOOST_AUTO_TEST_CASE(days_are_counted_as_excel_does) {
    const auto shown = [](const char* number) { return cell_text(number, Shown::date, false); };
    BOOST_TEST(shown("46083") == "2026-03-02");
    BOOST_TEST(shown("46083.999999999") == "2026-03-03");
    BOOST_TEST(shown("46083.5") == "2026-03-02 12:00:00");
    BOOST_TEST(shown("61") == "1900-03-01");
    BOOST_TEST(shown("60") == "60");  // the 29th of February that never was
    BOOST_TEST(shown("59") == "1900-02-28");
    BOOST_TEST(shown("1") == "1900-01-01");
    BOOST_TEST(shown("0.75") == "18:00:00");
    BOOST_TEST(shown("-3") == "-3");
    BOOST_TEST(shown("2958466") == "2958466");
    BOOST_TEST(cell_text("0.075", Shown::percent, false) == "7.5%");
    BOOST_TEST(cell_text("44621", Shown::date, true) == "2026-03-02");
}

BOOST_AUTO_TEST_SUITE_END()
