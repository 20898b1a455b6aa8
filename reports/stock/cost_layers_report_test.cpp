#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(cost_layers_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"item",     "warehouse",     "lot",       "received_on",
                 "document", "quantity_left", "value_left"};

BOOST_AUTO_TEST_CASE(what_is_left_of_each_receipt) {
    TradingCompany company;
    const Rows now{"BOLT-M8|MAIN||2026-03-05|GR-000001|50|208.33"};
    BOOST_TEST(rows_of(company.ask("cost_layers"), shown) == now);
    const Rows then{"BOLT-M8|MAIN||2026-03-02|OS-000001|100|400.00",
                    "BOLT-M8|MAIN||2026-03-05|GR-000001|60|246.00"};
    BOOST_TEST(rows_of(company.ask("cost_layers", {{"as_of", "2026-03-09"}}), shown) == then);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
