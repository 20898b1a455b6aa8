#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(promised_from_purchases_report_test)

using Rows = std::vector<std::string>;

// SO-2002 waits for 10 nuts, of which 50 shall come with PO-1001.
BOOST_AUTO_TEST_CASE(orders_with_the_purchase_that_will_serve_them) {
    TradingCompany company;
    const Rows shown{"document", "line", "customer", "item", "quantity", "purchase_order",
                     "purchase_line", "ship_by", "expected", "days_late", "was", "days_moved"};
    const auto rows = [&] { return rows_of(company.ask("promised_from_purchases"), shown); };
    const Rows before{
        "SO-2002|2|GLOBEX|NUT-M8|10|PO-1001|2|2026-03-23|2026-03-12|0||"};
    BOOST_TEST(rows() == before);
    BOOST_TEST(company.ask("promised_from_purchases", {{"moved", "true"}}).rows.empty());
    company.must(R"({"op":"purchase_order.change","number":"PO-1001","expected":"2026-03-26"})");
    const Rows after{
        "SO-2002|2|GLOBEX|NUT-M8|10|PO-1001|2|2026-03-23|2026-03-26|3|2026-03-12|14"};
    BOOST_TEST(rows() == after);
    BOOST_TEST(company.ask("promised_from_purchases", {{"moved", "true"}}).rows.size() == 1U);
    BOOST_TEST(company.ask("promised_from_purchases", {{"purchase_order", "PO-9"}}).rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
