#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(close_checklist_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_stops_the_closing_comes_first) {
    TradingCompany company;
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1001","provisional":true,
                     "lines":[{"line":1,"quantity":"5"}]})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"9","lines":[
                     {"receipt":"GR-000001","line":1,"quantity":"900"}]})");
    const Rows shown{"kind", "document", "date", "detail", "stops", "suggested_operation"};
    const Rows rows{
        "bill_held|BILL-000002|2026-03-24|ACME bills more than was received|yes|"
        "supplier_bill.release",
        "provisional_receipt|GR-000002|2026-03-24|goods from ACME came without their paper|yes|"
        "supplier_bill.post",
        "not_billed|GR-000001|2026-03-05|goods from ACME wait for their bill|no|"
        "supplier_bill.post"};
    BOOST_TEST(rows_of(company.ask("close_checklist"), shown) == rows);
    BOOST_TEST(rows_of(company.ask("close_checklist", {{"through", "2026-03-23"}}), shown) ==
               Rows{rows.back()});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
