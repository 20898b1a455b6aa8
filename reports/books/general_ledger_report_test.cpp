#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(general_ledger_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"date", "journal", "account", "document", "debit", "credit"};

BOOST_AUTO_TEST_CASE(an_account_shows_every_line_of_a_period) {
    TradingCompany company;
    const Rows rows{"2026-03-10|J-000003|1400|SH-000001|0.00|441.00",
                    "2026-03-11|J-000005|1400|BILL-000001|3.33|0.00"};
    BOOST_TEST(rows_of(company.ask("general_ledger", {{"account", "1400"},
                                                      {"from", "2026-03-06"},
                                                      {"to", "2026-03-31"}}),
                       shown) == rows);
}

BOOST_AUTO_TEST_CASE(a_document_shows_its_whole_entry) {
    TradingCompany company;
    const Rows rows{"2026-03-20|J-000006|1000|PAY-000001|500.00|0.00",
                    "2026-03-20|J-000006|1100|PAY-000001|0.00|500.00"};
    BOOST_TEST(rows_of(company.ask("general_ledger", {{"document", "PAY-000001"}}), shown) == rows);
}

BOOST_AUTO_TEST_CASE(a_partner_is_asked_for_alone) {
    TradingCompany company;
    const Table acme = company.ask("general_ledger", {{"partner", "ACME"}});
    for (std::size_t row = 0; row < acme.rows.size(); ++row)
        BOOST_TEST(acme.text_at(row, "partner") == "ACME");
    BOOST_TEST(!acme.rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
