#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(shipped_not_invoiced_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_left_and_is_not_billed_with_what_is_accrued) {
    TradingCompany company;
    const Rows shown{"shipment", "document", "partner", "item",
                     "date",     "quantity", "value",   "accrued", "days"};
    BOOST_TEST(rows_of(company.ask("shipped_not_invoiced"), shown) == Rows{});
    company.must_all({
        R"({"op":"company.configure","accrue_on_shipment":"yes"})",
        R"({"op":"sales_order.create","number":"SO-7","customer":"GLOBEX","warehouse":"MAIN",
            "lines":[{"item":"BOLT-M8","quantity":"4","price":"9.00"}]})",
        R"({"op":"sales_order.confirm","number":"SO-7"})",
        R"({"op":"pick.confirm","sales_order":"SO-7"})",
        R"({"op":"pack.post","sales_order":"SO-7"})",
        R"({"op":"shipment.post","number":"SH-7","sales_order":"SO-7"})",
    });
    company.on(26);
    BOOST_TEST(rows_of(company.ask("shipped_not_invoiced"), shown) ==
               (Rows{"SH-7|SO-7|GLOBEX|BOLT-M8|2026-03-24|4|36.00|36.00|2"}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
