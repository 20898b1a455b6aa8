#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(profit_and_loss_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"account", "amount", "comparison", "name", "section"};

BOOST_AUTO_TEST_CASE(income_less_expenses_is_the_net_income) {
    TradingCompany company;
    const Rows rows{"4000|940.50||Sales|income", "|940.50||Total income|total",
                    "5000|441.67||Cost of goods sold|expense", "|441.67||Total expenses|total",
                    "|498.83||Net income|total"};
    BOOST_TEST(rows_of(company.ask("profit_and_loss"), shown) == rows);
}

BOOST_AUTO_TEST_CASE(two_periods_stand_side_by_side) {
    TradingCompany company;
    const Rows rows{"4000|0.00|940.50|Sales|income",
                    "|0.00|940.50|Total income|total",
                    "5000|0.67|441.00|Cost of goods sold|expense",
                    "|0.67|441.00|Total expenses|total",
                    "|-0.67|499.50|Net income|total"};
    BOOST_TEST(rows_of(company.ask("profit_and_loss", {{"from", "2026-03-11"},
                                                       {"to", "2026-03-31"},
                                                       {"compare_from", "2026-03-01"},
                                                       {"compare_to", "2026-03-10"}}),
                       shown) == rows);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
