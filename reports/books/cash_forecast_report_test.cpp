#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(cash_forecast_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(each_week_sums_its_papers) {
    TradingCompany company;
    const Rows rows = rows_of(company.ask("cash_forecast"),
                              {"week", "kind", "document", "partner", "due", "amount", "cash"});
    const Rows first{"2026-03-24|receivable|INV-000001|GLOBEX|2026-03-20|440.50|",
                     "2026-03-24|total||||440.50|940.50",
                     "2026-03-31|not_billed|GR-000001|ACME|2026-04-04|-82.00|",
                     "2026-03-31|total||||-82.00|858.50",
                     "2026-04-07|payable|BILL-000001|ACME|2026-04-10|-168.00|",
                     "2026-04-07|ordered|PO-1001|ACME|2026-04-11|-164.00|",
                     "2026-04-07|ordered|PO-1001|ACME|2026-04-11|-100.00|",
                     "2026-04-07|total||||-432.00|426.50",
                     "2026-04-14|total||||0.00|426.50"};
    BOOST_REQUIRE(rows.size() == 19U);
    BOOST_TEST(Rows(rows.begin(), rows.begin() + 9) == first);
    BOOST_TEST(rows.back() == "|total||||0.00|426.50");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
