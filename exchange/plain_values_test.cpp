#include "exchange/plain_values.h"

#include <boost/test/unit_test.hpp>

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(plain_values_test)

BOOST_AUTO_TEST_CASE(dates_of_others_are_read) {
    const auto us = [](std::string_view value) {
        const auto date = read_date(value, DateOrder::month_first);
        return date ? text(*date) : "none";
    };
    BOOST_TEST(us("7/16/98") == "1998-07-16");
    BOOST_TEST(us("7/16/1998") == "1998-07-16");
    BOOST_TEST(us("07/04/24") == "2024-07-04");
    BOOST_TEST(us("2026-12-15") == "2026-12-15");
    BOOST_TEST(us("02 Mar 2026") == "2026-03-02");
    BOOST_TEST(us("0/0/0") == "none");
    BOOST_TEST(us("") == "none");
    BOOST_TEST(us("13/1/2026") == "none");
    BOOST_TEST(us("2/30/2026") == "none");
    BOOST_TEST(us("1/1/026") == "none");
    BOOST_TEST(us("1/1") == "none");
    const auto other = read_date("7/6/2019", DateOrder::day_first);
    BOOST_REQUIRE(other);
    BOOST_TEST(text(*other) == "2019-06-07");
    BOOST_TEST(slashed(*other, DateOrder::day_first) == "07/06/2019");
    BOOST_TEST(slashed(*other, DateOrder::month_first) == "06/07/2019");
    BOOST_TEST(short_month_first(*other) == "6/7/2019");
}

BOOST_AUTO_TEST_CASE(amounts_of_others_are_read) {
    const auto read = [](std::string_view value) {
        const auto amount = read_amount(value);
        return amount ? text(*amount) : "none";
    };
    BOOST_TEST(read("-4,000.00") == "-4000.00");
    BOOST_TEST(read("1,234,567.891") == "1234567.891");
    BOOST_TEST(read("(12.50)") == "-12.50");
    BOOST_TEST(read(" 7 ") == "7.00");
    BOOST_TEST(read("+.5") == "0.50");
    BOOST_TEST(read("12.") == "12.00");
    for (const char* wrong : {"", "-", ".", "1,5", "1,00,000", ",100", "1.2.3", "12a", "7.50%",
                              "1.234,50", "--1", "1.1234567", "9999999999999"}) {
        BOOST_TEST(read(wrong) == "none", wrong);
    }
}

BOOST_AUTO_TEST_SUITE_END()
