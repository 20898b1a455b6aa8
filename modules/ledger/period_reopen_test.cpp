#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(period_reopen)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals({R"({"op":"period.close","through":"2026-01-31"})"}, "period.reopen",
                   {
                       {R"({"through":"2026-01-31"})", "not_closed", "through"},
                       {R"({"through":"2026-02-28"})", "not_closed", "through"},
                   });
}

BOOST_AUTO_TEST_CASE(the_days_after_the_new_lock_are_open_again) {
    TestCompany company;
    const auto journal_on = [&](const std::string& date) {
        return company.refused(
            R"({"op":"journal.post","date":")" + date +
            R"(","lines":[{"account":"6100","debit":"1"},{"account":"1000","credit":"1"}]})");
    };
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
    company.must(R"({"op":"period.reopen","through":"2025-12-31"})");
    BOOST_TEST(journal_on("2025-12-31") == "period_closed@date");
    BOOST_TEST(journal_on("2026-01-01") == "(done)");
}

BOOST_AUTO_TEST_CASE(only_who_may_close_may_reopen) {
    TestCompany company;
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
    company.must(R"({"op":"user.save","user":"sam","roles":["sales"]})");
    company.act_as("sam");
    BOOST_TEST(company.refused(R"({"op":"period.reopen","through":"2025-12-31"})") ==
               "right_missing@op");
}

BOOST_AUTO_TEST_SUITE_END()
