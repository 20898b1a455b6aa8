#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(order_lines_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"document", "line", "item", "ordered", "allocated", "done", "open",
                 "price",    "amount", "cost", "cost_amount"};

BOOST_AUTO_TEST_CASE(lines_of_purchase_and_sales_orders) {
    TradingCompany company;
    const Rows rows{"PO-1001|1|BOLT-M8|100||60|40|||4.10|410.00",
                    "PO-1001|2|NUT-M8|50||0|50|||2.00|100.00",
                    "SO-2001|1|BOLT-M8|110|0|110|0|9.00|940.50||",
                    "SO-2002|1|BOLT-M8|30|30|0|30|9.00|270.00||",
                    "SO-2002|2|NUT-M8|10|0|0|10|5.00|50.00||"};
    BOOST_TEST(rows_of(company.ask("order_lines"), shown) == rows);
    const Rows one{"SO-2002|1|BOLT-M8|30|30|0|30|9.00|270.00||",
                   "SO-2002|2|NUT-M8|10|0|0|10|5.00|50.00||"};
    BOOST_TEST(rows_of(company.ask("order_lines", {{"document", "SO-2002"}}), shown) == one);
    BOOST_TEST(company.ask("order_lines", {{"kind", "purchase_order"}}).rows.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
