#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(expected_receipts_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(who_counts_blind_sees_no_quantities) {
    TradingCompany company;
    const Rows shown{"purchase_order", "line", "supplier", "item", "expected", "quantity"};
    const auto rows = [&] { return rows_of(company.ask("expected_receipts"), shown); };
    const Rows guided{"PO-1001|1|ACME|BOLT-M8|2026-03-12|40",
                      "PO-1001|2|ACME|NUT-M8|2026-03-12|50"};
    BOOST_TEST(rows() == guided);
    company.must(R"({"op":"company.configure","receiving":"blind"})");
    const Rows blind{"PO-1001|1|ACME|BOLT-M8|2026-03-12|", "PO-1001|2|ACME|NUT-M8|2026-03-12|"};
    BOOST_TEST(rows() == blind);
    BOOST_TEST(company.ask("expected_receipts", {{"purchase_order", "PO-9"}}).rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
