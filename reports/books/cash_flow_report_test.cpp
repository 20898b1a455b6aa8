#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(cash_flow_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_stood_against_cash_by_activity) {
    TradingCompany company;
    company.must_all({
        R"({"op":"journal.post","lines":[{"account":"1000","debit":"900.00"},
            {"account":"2700","credit":"900.00"}]})",
        R"({"op":"journal.post","lines":[{"account":"1500","debit":"250.00"},
            {"account":"6700","debit":"1.00"},{"account":"1000","credit":"251.00"}]})",
    });
    const Rows shown{"account", "amount", "comparison", "name", "section"};
    const Rows rows{"1100|0.00|500.00|Accounts receivable|operating",
                    "6700|-1.00|0.00|Bank charges|operating",
                    "|-1.00|500.00|Cash from operating activities|total",
                    "1500|-250.00|0.00|Furniture and equipment|investing",
                    "|-250.00|0.00|Cash from investing activities|total",
                    "2700|900.00|0.00|Long-term loans|financing",
                    "|900.00|0.00|Cash from financing activities|total",
                    "|649.00|500.00|Net change in cash|total",
                    "|500.00|0.00|Cash at the beginning|total",
                    "|1149.00|500.00|Cash at the end|total"};
    BOOST_TEST(rows_of(company.ask("cash_flow", {{"from", "2026-03-21"},
                                                 {"to", "2026-03-31"},
                                                 {"compare_from", "2026-03-01"},
                                                 {"compare_to", "2026-03-20"}}),
                       shown) == rows);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
