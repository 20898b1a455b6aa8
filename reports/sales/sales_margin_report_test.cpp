#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(sales_margin_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"order", "item", "revenue", "cogs", "freight", "margin", "margin_percent",
                 "partner", "channel"};

BOOST_AUTO_TEST_CASE(revenue_less_cost_with_what_came_late) {
    TradingCompany company;
    // 441.00 when they left, and 0.67 of the bill's 4.00 for the ten of its forty that were gone.
    const Rows rows{"SO-2001|BOLT-M8|940.50|441.67|0.00|498.83|53.04|GLOBEX|phone"};
    BOOST_TEST(rows_of(company.ask("sales_margin"), shown) == rows);
    BOOST_TEST(rows_of(company.ask("sales_margin", {{"to", "2026-03-10"}}), shown) ==
               (Rows{"SO-2001|BOLT-M8|940.50|441.00|0.00|499.50|53.11|GLOBEX|phone"}));
    BOOST_TEST(rows_of(company.ask("sales_margin", {{"channel", "shop"}}), shown) == Rows{});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
