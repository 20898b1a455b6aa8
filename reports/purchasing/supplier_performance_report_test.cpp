#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(supplier_performance_report_test)

using Rows = std::vector<std::string>;

namespace {

const Rows figures{"supplier", "orders", "lines", "on_time", "fill", "damage", "lead_time_days",
                   "late", "short", "substituted"};

}  // namespace

// Of PO-1001, 60 of 100 bolts came in time and no nuts; both lines are overdue since 12 March.
BOOST_AUTO_TEST_CASE(what_is_overdue_counts_against_the_supplier) {
    TradingCompany company;
    const Rows rows{"ACME|1|2|0|30|0|0|2|0|0"};
    BOOST_TEST(rows_of(company.ask("supplier_performance"), figures) == rows);
    // 40 bolts were billed at 4.20 instead of 4.10.
    BOOST_TEST(company.ask("supplier_performance").text_at(0, "price_variance") == "4.00");
    BOOST_TEST(company.ask("supplier_performance", {{"to", "2026-03-11"}}).rows.empty());
    BOOST_TEST(company.ask("supplier_performance", {{"item", "NUT-M8"}}).rows.size() == 1U);
    company.on(12);
    BOOST_TEST(company.ask("supplier_performance").text_at(0, "lines") == "0");  // too early
}

BOOST_AUTO_TEST_CASE(late_short_damaged_and_substituted) {
    TradingCompany company;
    company.must_all({
        R"({"op":"receipt.post","purchase_order":"PO-1001","lines":[
            {"line":1,"quantity":"40","damaged":"10"}]})",
        R"({"op":"receipt.post","purchase_order":"PO-1001","waive":["substitute_not_accepted"],
            "lines":[{"line":2,"quantity":"5","substitute":"BOLT-M8","close":true}]})"});
    const Rows rows{"ACME|1|2|0|50|10|21|1|1|1"};
    BOOST_TEST(rows_of(company.ask("supplier_performance"), figures) == rows);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
