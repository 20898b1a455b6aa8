#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(items_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(items_with_their_unit_method_and_barcode) {
    TradingCompany company;
    const Rows shown{"item", "name", "category", "unit", "cost_method", "status", "safety_stock",
                     "barcode"};
    const Rows rows{"BOLT-M8|Bolt|FASTENERS|EA|fifo|active|15|4006381333931",
                    "NUT-M8|Nut|FASTENERS|EA|fifo|active|0|"};
    BOOST_TEST(rows_of(company.ask("items"), shown) == rows);
    BOOST_TEST(company.ask("items", {{"category", "TOOLS"}}).rows.size() == 0U);
    BOOST_TEST(company.ask("items", {{"item", "NUT-M8"}}).rows.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
