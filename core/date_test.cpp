#include "core/date.h"

#include <boost/test/unit_test.hpp>

#include "core/must.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(days_are_counted_from_1970) {
    BOOST_TEST(Date::of(1970, 1, 1).days == 0);
    BOOST_TEST(Date::of(1969, 12, 31).days == -1);
    BOOST_TEST(Date::of(2000, 3, 1).days == 11'017);
    BOOST_TEST(Date::of(1900, 1, 1).days == -25'567);
    BOOST_TEST((Date::of(9999, 12, 31) == last_date));
}

BOOST_AUTO_TEST_CASE(every_day_of_four_centuries_reads_back) {
    Date before = Date::of(1899 + 1, 1, 1);
    for (Date day = before.plus_days(1); day < Date::of(2301, 1, 1); day = day.plus_days(1)) {
        BOOST_REQUIRE((Date::read(text(day)) == day));
        BOOST_REQUIRE(text(before) < text(day));
        before = day;
    }
}

BOOST_AUTO_TEST_CASE(parts_of_a_date) {
    const Date day = Date::of(2024, 2, 29);
    BOOST_TEST(day.year() == 2024);
    BOOST_TEST(day.month() == 2);
    BOOST_TEST(day.day() == 29);
    BOOST_TEST(text(day.first_of_month()) == "2024-02-01");
    BOOST_TEST(text(day.last_of_month()) == "2024-02-29");
    BOOST_TEST(text(Date::of(2023, 2, 10).last_of_month()) == "2023-02-28");
    BOOST_TEST(text(Date::of(2026, 12, 31).last_of_month()) == "2026-12-31");
    BOOST_TEST(text(day.plus_days(366)) == "2025-03-01");
    BOOST_TEST(text(Date::of(2026, 1, 1).plus_days(-1)) == "2025-12-31");
}

BOOST_AUTO_TEST_CASE(only_real_iso_dates_are_read) {
    BOOST_TEST(Date::read("2026-03-02").value().days == Date::of(2026, 3, 2).days);
    BOOST_TEST(Date::read("2000-02-29").has_value());
    for (const char* wrong :
         {"", "2026-3-2", "2026-03-02 ", " 2026-03-02", "2026/03/02", "02-03-2026", "20260302",
          "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
          "2026-01-32", "1899-12-31", "-026-01-01", "2026-+1-01", "2026-03-0x", "2026-03-02T"})
        BOOST_TEST(!Date::read(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_CASE(a_date_made_of_wrong_parts_is_our_bug) {
    BOOST_CHECK_THROW(Date::of(2026, 2, 30), BrokenInvariant);
    BOOST_CHECK_THROW(Date::of(1899, 1, 1), BrokenInvariant);
    BOOST_CHECK_THROW(Date::of(10'000, 1, 1), BrokenInvariant);
    BOOST_CHECK_THROW(Date::of(2026, -1, 1), BrokenInvariant);
    BOOST_CHECK_THROW(Date::of(2026, 257, 1), BrokenInvariant);
    BOOST_CHECK_THROW(Date::of(2026, 1, 257), BrokenInvariant);
    BOOST_CHECK_THROW(text(Date{1'000'000'000'000}), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(a_step_beyond_the_last_year_can_still_be_shown) {
    BOOST_TEST(text(last_date.plus_days(1)) == "10000-01-01");
}

BOOST_AUTO_TEST_CASE(the_refusal_names_what_was_given) {
    try {
        refuse(not_a_date, "date", {{"value", "soon"}});
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.message() == "'soon' is not a date; write it as 2026-03-02");
    }
}

BOOST_AUTO_TEST_CASE(instants_are_utc_to_the_microsecond) {
    BOOST_TEST(text(Instant{0}) == "1970-01-01T00:00:00.000000Z");
    BOOST_TEST(text(Instant{-1}) == "1969-12-31T23:59:59.999999Z");
    const char* written = "2026-03-02T10:02:07.000001Z";
    BOOST_TEST(text(Instant::read(written).value()) == written);
    BOOST_TEST(Instant::read("1970-01-02T00:00:00Z").value().microseconds == 86'400'000'000);
    BOOST_TEST(Instant::read("1970-01-01T00:00:01.5Z").value().microseconds == 1'500'000);
    BOOST_TEST(text(Instant::read("9999-12-31T23:59:59.999999Z").value()) ==
               "9999-12-31T23:59:59.999999Z");
    BOOST_TEST(text(Instant::read("1900-01-01T00:00:00Z").value()) ==
               "1900-01-01T00:00:00.000000Z");
}

BOOST_AUTO_TEST_CASE(only_real_instants_are_read) {
    for (const char* wrong :
         {"", "2026-03-02", "2026-03-02T10:02:00", "2026-03-02T10:02:00+00:00",
          "2026-03-02 10:02:00Z", "2026-03-02T24:00:00Z", "2026-03-02T10:60:00Z",
          "2026-03-02T10:02:60Z", "2026-02-30T10:02:00Z", "2026-03-02T10:02:00.Z",
          "2026-03-02T10:02:00.1234567Z", "2026-03-02T10:02:00.12x4Z", "2026-03-02T-1:02:00Z",
          "2026-03-02T10:02:00ZZ", "2026-03-02T10.02:00Z", "2026-03-02T10:02:00,5Z"})
        BOOST_TEST(!Instant::read(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
