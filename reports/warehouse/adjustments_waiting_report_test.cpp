#include "modules/warehouse/adjusting_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(adjustments_waiting_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_waits_is_listed_with_who_may_decide) {
    using warehouse::adjusting;
    TestCompany company;
    company.must_all(adjusting());
    company.act_as("ann");
    company.must_all({adjusting("ADJ-1", "BOLT", "-3", "A-01-1"),
                      adjusting("ADJ-2", "BOLT", "-30", "A-01-1", {}, "write_off")});
    company.set_today(Date::of(2026, 3, 5));
    company.must(adjusting("ADJ-3", "BOLT", "-4", "A-01-1"));
    company.act_as("owner");
    const Rows shown{"document",   "reason",   "entered_by", "entered_on",
                     "age_days",   "lines",    "value",      "who_may_approve"};
    const Rows all{"ADJ-1|shrinkage|ann|2026-03-02|3|1|-12.00|bea, owner",
                   "ADJ-2|write_off|ann|2026-03-02|3|1|-120.00|owner",
                   "ADJ-3|shrinkage|ann|2026-03-05|0|1|-16.00|bea, owner"};
    BOOST_TEST(rows_of(company.ask("adjustments_waiting"), shown) == all);
    const Rows old{all[0], all[1]};
    BOOST_TEST(rows_of(company.ask("adjustments_waiting", {{"days", "2"}}), shown) == old);
    BOOST_TEST(company.ask("exceptions", {{"kind", "adjustment_to_approve"}}).rows.size() == 3U);
    company.must_all({warehouse::deciding("approve", "ADJ-1"),
                      warehouse::deciding("reject", "ADJ-2")});
    const Rows left{all[2]};
    BOOST_TEST(rows_of(company.ask("adjustments_waiting"), shown) == left);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
