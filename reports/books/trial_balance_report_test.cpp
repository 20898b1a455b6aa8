#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(trial_balance_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"account", "name", "debit", "credit"};

BOOST_AUTO_TEST_CASE(both_sides_sum_to_the_same) {
    TradingCompany company;
    const Rows now{"1000|Checking account|500.00|0.00",
                   "1100|Accounts receivable|440.50|0.00",
                   "1400|Inventory|208.33|0.00",
                   "2000|Accounts payable|0.00|168.00",
                   "2150|Goods received not billed|0.00|82.00",
                   "3900|Opening balance equity|0.00|400.00",
                   "4000|Sales|0.00|940.50",
                   "5000|Cost of goods sold|441.67|0.00"};
    BOOST_TEST(rows_of(company.ask("trial_balance"), shown) == now);
    const Rows then{"1400|Inventory|646.00|0.00", "2150|Goods received not billed|0.00|246.00",
                    "3900|Opening balance equity|0.00|400.00"};
    BOOST_TEST(rows_of(company.ask("trial_balance", {{"as_of", "2026-03-09"}}), shown) == then);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
