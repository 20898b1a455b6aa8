#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(goods_received_not_billed_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"purchase_order", "item", "quantity", "value", "days", "receipt"};

BOOST_AUTO_TEST_CASE(what_came_and_was_not_billed_by_then) {
    TradingCompany company;
    const Rows now{"PO-1001|BOLT-M8|20|82.00|19|GR-000001"};
    BOOST_TEST(rows_of(company.ask("goods_received_not_billed"), shown) == now);
    const Rows then{"PO-1001|BOLT-M8|60|246.00|5|GR-000001"};
    BOOST_TEST(rows_of(company.ask("goods_received_not_billed", {{"as_of", "2026-03-10"}}),
                       shown) == then);
    BOOST_TEST(
        company.ask("goods_received_not_billed", {{"as_of", "2026-03-04"}}).rows.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_reversed_bill_is_open_again) {
    TradingCompany company;
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    const Rows now{"PO-1001|BOLT-M8|60|246.00|19|GR-000001"};
    BOOST_TEST(rows_of(company.ask("goods_received_not_billed"), shown) == now);
    const Rows then{"PO-1001|BOLT-M8|20|82.00|18|GR-000001"};
    BOOST_TEST(rows_of(company.ask("goods_received_not_billed", {{"as_of", "2026-03-23"}}),
                       shown) == then);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
