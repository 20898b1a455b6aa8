#include "reports/stock/lot_reports_for_tests.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(lot_coverage_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(all_that_was_received_is_accounted_for) {
    const Rows shown{"lot",     "received",    "on_hand",  "in_transit",  "shipped",
                     "consumed", "written_off", "returned", "unaccounted", "blocked_by"};
    for (Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(lots_that_travelled());
        const Rows rows{"L1|20|6|3|10|0|1|0|0|", "L2|4|4|0|0|0|0|0|0|"};
        BOOST_TEST(rows_of(company.ask("lot_coverage"), shown) == rows);
        company.must(R"({"op":"disposition.reverse","number":"RD-000001","date":"2026-03-08"})");
        company.must(R"({"op":"lot.block","item":"MILK","lot":"L1","reason":"recall",)"
                     R"("date":"2026-03-08"})");
        const Rows after{"L1|20|7|3|10|0|0|0|0|LB-000001"};
        BOOST_TEST(rows_of(company.ask("lot_coverage", {{"lot", "L1"}}), shown) == after);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
