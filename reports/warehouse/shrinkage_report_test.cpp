#include "modules/warehouse/adjusting_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(shrinkage_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(losses_and_gains_stand_under_their_reason) {
    using warehouse::adjusting;
    TestCompany company;
    company.must_all(adjusting());
    company.must_all({
        adjusting("ADJ-1", "BOLT", "-3", "A-01-1"),
        adjusting("ADJ-2", "BOLT", "1", "A-01-1", R"(,"unit_cost":"4.00")"),
        adjusting("ADJ-3", "NUT", "-1", "A-01-1", {}, "damage"),
        adjusting("ADJ-4", "BOLT", "-1", "A-01-1", {}, "damage"),
        warehouse::reverse("adjustment", "ADJ-4"),
        R"({"op":"stock.set_status","warehouse":"MAIN","item":"BOLT","bin":"A-02-1",)"
        R"("quantity":"1","from":"available","to":"written_off","reason":"wet"})",
    });
    const Rows shown{"reason", "account", "name", "documents", "losses", "gains", "value"};
    const Rows all{"damage|5410|Damaged goods|3|4.10|4.00|0.10",
                   "shrinkage|5300|Inventory shrinkage|2|12.00|4.00|8.00",
                   "write_off|5400|Inventory write-offs|1|4.00|0.00|4.00"};
    BOOST_TEST(rows_of(company.ask("shrinkage"), shown) == all);
    BOOST_TEST(company.ask("shrinkage", {{"item", "NUT"}}).rows.size() == 1U);
    BOOST_TEST(company.ask("shrinkage", {{"from", "2026-03-03"}}).rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
