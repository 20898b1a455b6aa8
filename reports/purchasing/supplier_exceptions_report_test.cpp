#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(supplier_exceptions_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(lines_that_came_late_short_or_not_at_all) {
    TradingCompany company;
    const Rows shown{"supplier", "document", "line", "item", "kind", "promised", "received_on",
                     "days_late", "ordered", "received", "substitute"};
    const auto rows = [&] { return rows_of(company.ask("supplier_exceptions"), shown); };
    const Rows overdue{"ACME|PO-1001|1|BOLT-M8|overdue|2026-03-12|2026-03-05|12|100|60|",
                       "ACME|PO-1001|2|NUT-M8|overdue|2026-03-12||12|50|0|"};
    BOOST_TEST(rows() == overdue);
    // A day that is moved does not make good what was promised.
    company.must(R"({"op":"purchase_order.change","number":"PO-1001","expected":"2026-04-01"})");
    BOOST_TEST(rows() == overdue);
    company.must_all({
        R"({"op":"receipt.post","purchase_order":"PO-1001","lines":[{"line":1}]})",
        R"({"op":"receipt.post","purchase_order":"PO-1001","waive":["substitute_not_accepted"],
            "lines":[{"line":2,"quantity":"5","substitute":"BOLT-M8","close":true}]})"});
    const Rows settled{"ACME|PO-1001|1|BOLT-M8|late|2026-03-12|2026-03-24|12|100|100|",
                       "ACME|PO-1001|2|NUT-M8|short|2026-03-12||0|50|0|BOLT-M8"};
    BOOST_TEST(rows() == settled);
    BOOST_TEST(company.ask("supplier_exceptions", {{"supplier", "ACME"}}).rows.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
