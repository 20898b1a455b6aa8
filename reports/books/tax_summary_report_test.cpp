#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(tax_summary_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_documents_charged_and_what_else_stands_on_their_accounts) {
    TradingCompany company;
    company.must_all({
        R"({"op":"tax_code.save","code":"VAT","name":"Tax","rate":"20",
            "recoverable_percent":"75"})",
        R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7","lines":[
            {"account":"6100","amount":"10.00","tax_code":"VAT"},
            {"account":"6200","amount":"100.00"}]})",
        R"({"op":"journal.post","date":"2026-03-25","lines":[{"account":"1000","debit":"1.00"},
            {"account":"1200","credit":"1.00"}]})",
    });
    const Rows shown{"side", "code", "name", "rate", "base", "tax", "cost", "account", "posted"};
    const Rows rows{"purchase|VAT|Tax|20|10.00|2.00|0.50|1200|1.50",
                    "other||Other postings|||||1200|-1.00"};
    BOOST_TEST(rows_of(company.ask("tax_summary"), shown) == rows);
    BOOST_TEST(rows_of(company.ask("tax_summary", {{"to", "2026-03-24"}}), shown) ==
               (Rows{rows.front()}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
