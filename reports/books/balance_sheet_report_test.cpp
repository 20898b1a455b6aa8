#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(balance_sheet_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"account", "amount", "comparison", "name", "section"};

// No closing entry is ever posted: what was earned stands in a line of its own.
BOOST_AUTO_TEST_CASE(current_earnings_make_it_balance) {
    TradingCompany company;
    const Rows rows{"1000|500.00||Checking account|assets",
                    "1100|440.50||Accounts receivable|assets",
                    "1400|208.33||Inventory|assets",
                    "|1148.83||Total assets|total",
                    "2000|168.00||Accounts payable|liabilities",
                    "2150|82.00||Goods received not billed|liabilities",
                    "|250.00||Total liabilities|total",
                    "3900|400.00||Opening balance equity|equity",
                    "|498.83||Current earnings|equity",
                    "|898.83||Total equity|total",
                    "|1148.83||Total liabilities and equity|total"};
    BOOST_TEST(rows_of(company.ask("balance_sheet"), shown) == rows);
}

BOOST_AUTO_TEST_CASE(another_day_stands_beside_it) {
    TradingCompany company;
    const Rows rows{"1100|940.50|0.00|Accounts receivable|assets",
                    "1400|205.00|646.00|Inventory|assets",
                    "|1145.50|646.00|Total assets|total",
                    "2150|246.00|246.00|Goods received not billed|liabilities",
                    "|246.00|246.00|Total liabilities|total",
                    "3900|400.00|400.00|Opening balance equity|equity",
                    "|499.50|0.00|Current earnings|equity",
                    "|899.50|400.00|Total equity|total",
                    "|1145.50|646.00|Total liabilities and equity|total"};
    BOOST_TEST(rows_of(company.ask("balance_sheet", {{"as_of", "2026-03-10"},
                                                     {"compare_as_of", "2026-03-09"}}),
                       shown) == rows);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
