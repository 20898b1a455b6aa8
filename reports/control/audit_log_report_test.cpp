#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(audit_log_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"sequence", "user", "operation", "document", "day"};

BOOST_AUTO_TEST_CASE(who_did_what_to_which_documents) {
    TradingCompany company;
    const Rows rows{"11|owner|receipt.post|PO-1001, GR-000001|2026-03-05",
                    "12|owner|putaway.post|PA-000001|2026-03-06"};
    BOOST_TEST(rows_of(company.ask("audit_log", {{"from", "2026-03-05"}, {"to", "2026-03-06"}}),
                       shown) == rows);
    BOOST_TEST(company.ask("audit_log", {{"document", "PO-1001"}}).rows.size() == 3U);
    BOOST_TEST(company.ask("audit_log", {{"user", "nobody"}}).rows.size() == 0U);
}

BOOST_AUTO_TEST_CASE(the_last_line_bears_the_seal_of_the_company) {
    TradingCompany company;
    const Table log = company.ask("audit_log");
    BOOST_TEST(log.text_at(log.rows.size() - 1, "chain_hash") ==
               company.seen("select chain_hash from company"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
