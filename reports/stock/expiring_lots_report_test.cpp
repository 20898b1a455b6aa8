#include "reports/stock/lot_reports_for_tests.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(expiring_lots_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_is_over_its_date_or_soon_will_be_is_listed) {
    const Rows shown{"item", "lot", "expires", "days_left", "state", "bin", "status", "quantity"};
    for (Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(lots_that_travelled());
        company.set_today(Date::of(2026, 3, 8));
        const Rows soon{"MILK|L1|2026-03-31|23|expiring|transit||3",
                        "MILK|L1|2026-03-31|23|expiring|A-01|available|5",
                        "MILK|L1|2026-03-31|23|expiring|RET-01|inspection|1"};
        BOOST_TEST(rows_of(company.ask("expiring_lots", {{"item", "MILK"}}), shown) == soon);
        BOOST_TEST(company.ask("expiring_lots", {{"days", "22"}}).rows.size() == 0U);
        BOOST_TEST(company.ask("expiring_lots", {{"warehouse", "EAST"}}).rows.size() == 0U);
        company.set_today(Date::of(2026, 4, 1));
        const Rows over{"MILK|L1|2026-03-31|-1|expired|A-01|available|5",
                        "MILK|L1|2026-03-31|-1|expired|RET-01|inspection|1"};
        BOOST_TEST(rows_of(company.ask("expiring_lots", {{"warehouse", "MAIN"}}), shown) == over);
        BOOST_TEST(company.ask("expiring_lots", {{"days", "365"}}).rows.size() == 4U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
