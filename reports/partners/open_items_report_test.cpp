#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(open_items_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"partner", "document", "date", "due", "amount", "open", "days_overdue"};

BOOST_AUTO_TEST_CASE(what_is_not_settled_document_by_document) {
    TradingCompany company;
    const Rows rows{"ACME|BILL-000001|2026-03-11|2026-04-10|-168.00|-168.00|0",
                    "GLOBEX|INV-000001|2026-03-10|2026-03-20|940.50|440.50|4"};
    BOOST_TEST(rows_of(company.ask("open_items"), shown) == rows);
    const Rows before{"GLOBEX|INV-000001|2026-03-10|2026-03-20|940.50|940.50|0"};
    const Table owed =
        company.ask("open_items", {{"as_of", "2026-03-19"}, {"side", "receivables"}});
    BOOST_TEST(rows_of(owed, shown) == before);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
