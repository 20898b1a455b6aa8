#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(purchase_orders_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(orders_with_what_has_come) {
    TradingCompany company;
    const Rows shown{"document", "partner", "expected", "state", "ordered", "received", "open",
                     "amount",   "days_late"};
    const Rows rows{"PO-1001|ACME|2026-03-12|partially_received|150|60|90|510.00|12"};
    BOOST_TEST(rows_of(company.ask("purchase_orders"), shown) == rows);
    BOOST_TEST(company.ask("purchase_orders", {{"state", "draft"}}).rows.size() == 0U);
    BOOST_TEST(company.ask("purchase_orders", {{"to", "2026-03-02"}}).rows.size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
