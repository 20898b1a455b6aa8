#include "reports/stock/lot_reports_for_tests.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(lot_trace_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(a_lot_is_traced_to_its_supplier_and_to_its_customers) {
    const Rows shown{"lot", "direction", "document", "partner", "quantity", "date"};
    for (Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(lots_that_travelled());
        const Rows l1{"L1|back|GR-000001|ACME|20|2026-03-02",
                      "L1|forward|SH-000001|GLOBEX|12|2026-03-03",
                      "L1|forward|RR-000001|GLOBEX|-2|2026-03-05",
                      "L1|forward|RD-000001||1|2026-03-06"};
        BOOST_TEST(rows_of(company.ask("lot_trace", {{"lot", "L1"}}), shown) == l1);
        const Rows l2{"L2|back|GR-000002|ACME|5|2026-03-02",
                      "L2|back|GR-000002-R|ACME|-5|2026-03-02", "L2|back|OS-000001||4|2026-03-02"};
        BOOST_TEST(rows_of(company.ask("lot_trace", {{"lot", "L2"}}), shown) == l2);
        BOOST_TEST(company.ask("lot_trace", {{"to", "2026-03-02"}}).rows.size() == 4U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
