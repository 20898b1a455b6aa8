#include "modules/warehouse/counting_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(counts_report_test)

namespace {

using Rows = std::vector<std::string>;

// CNT-1 is approved, CNT-2 is half done and blind, CNT-3 is not begun and shows what is booked.
void play(TestCompany& company) {
    using namespace warehouse;
    company.must_all(adjusting());
    company.must_all(counted("CNT-1", R"("A-02-1")", found("A-02-1", "BOLT", "19")));
    company.must_all({planning("CNT-2", R"("bins":["A-01-1"],"tolerance_percent":"1")"),
                      counting("CNT-2", found("A-01-1", "BOLT", "90")),
                      planning("CNT-3", R"("bins":["A-03-1"],"blind":false)")});
}

}  // namespace

BOOST_AUTO_TEST_CASE(progress_is_shown) {
    TestCompany company;
    play(company);
    const Rows shown{"count", "state", "bins", "lines", "counted", "left", "adjustment", "value"};
    const Rows all{"CNT-1|approved|1|1|1|0|ADJ-000001|-4.00", "CNT-2|open|1|2|1|1||",
                   "CNT-3|open|1|1|0|1||"};
    BOOST_TEST(rows_of(company.ask("counts"), shown) == all);
    BOOST_TEST(company.ask("counts", {{"state", "open"}}).rows.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_blind_sheet_hides_what_is_booked) {
    TestCompany company;
    play(company);
    const Rows shown{"count", "bin", "item", "lot", "booked", "counted", "counted_by"};
    const Rows open{"CNT-2|A-01-1|BOLT||||owner", "CNT-2|A-01-1|NUT||||",
                    "CNT-3|A-03-1|LOTTED|L1|5||", "CNT-3|A-03-1|LOTTED|L2|5||"};
    BOOST_TEST(rows_of(company.ask("count_sheet"), shown) == open);
    const Rows done{"CNT-1|A-02-1|BOLT||20|19|owner"};
    BOOST_TEST(rows_of(company.ask("count_sheet", {{"count", "CNT-1"}}), shown) == done);
}

BOOST_AUTO_TEST_CASE(differences_are_shown_round_by_round) {
    TestCompany company;
    play(company);
    company.act_as("ann");
    company.must(warehouse::counting("CNT-2", warehouse::found("A-01-1", "BOLT", "98")));
    const Rows shown{"bin",        "item",         "booked",    "first_count", "counted_by",
                     "last_count", "recounted_by", "difference"};
    const Rows rows{"A-01-1|BOLT|100|90|owner|98|ann|-2", "A-01-1|NUT|7|||||"};
    BOOST_TEST(rows_of(company.ask("count_differences", {{"count", "CNT-2"}}), shown) == rows);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
