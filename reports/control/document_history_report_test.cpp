#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(document_history_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"document", "event", "detail", "operation"};

BOOST_AUTO_TEST_CASE(what_happened_to_a_document_in_its_order) {
    TradingCompany company;
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    const Rows rows{"BILL-000001|made||supplier_bill.post",
                    "BILL-000001|journal|J-000005|supplier_bill.post",
                    "BILL-000001|posted||supplier_bill.post",
                    "BILL-000001|reversed|BILL-000001-R|supplier_bill.reverse"};
    Rows told = rows_of(company.ask("document_history", {{"document", "BILL-000001"}}), shown);
    told.resize(rows.size());
    BOOST_TEST(told == rows);
}

BOOST_AUTO_TEST_CASE(an_unknown_number_is_refused) {
    TradingCompany company;
    BOOST_CHECK_EXCEPTION(company.ask("document_history", {{"document", "PO-9"}}), Refusal,
                          [](const Refusal& refusal) {
                              return refusal.code() == "document_not_found" &&
                                     refusal.field() == "document";
                          });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
