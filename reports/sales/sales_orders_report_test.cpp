#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(sales_orders_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(orders_of_every_channel_with_how_far_they_are) {
    TradingCompany company;
    const Rows shown{"document", "partner", "ship_by",   "state",   "ordered", "allocated",
                     "shipped",  "amount",  "days_late", "channel"};
    const Rows rows{"SO-2001|GLOBEX|2026-03-08|invoiced|110|0|110|940.50|0|phone",
                    "SO-2002|GLOBEX|2026-03-23|partially_allocated|40|30|0|320.00|1|shop"};
    BOOST_TEST(rows_of(company.ask("sales_orders"), shown) == rows);
    BOOST_TEST(company.ask("sales_orders", {{"channel", "shop"}}).rows.size() == 1U);
    BOOST_TEST(company.ask("sales_orders", {{"state", "invoiced"}}).rows.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
