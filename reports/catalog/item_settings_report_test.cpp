#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(item_settings_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_differs_in_a_warehouse) {
    TradingCompany company;
    BOOST_TEST(company.ask("item_settings").rows.empty());
    company.must_all({R"({"op":"item.save","sku":"BOLT-M8","warehouses":[{"warehouse":"MAIN",
        "preferred_bin":"A-01-1","safety_stock":"20","lead_time_days":9,"abc_class":"A"}]})",
                      R"({"op":"item.save","sku":"NUT-M8","warehouses":[{"warehouse":"MAIN"}]})",
                      R"({"op":"item.save","sku":"BOLT-M8","warehouses":[{"warehouse":"MAIN",
        "safety_stock":"25"}]})"});
    const Rows shown{"item", "warehouse", "preferred_bin", "safety_stock", "lead_time_days",
                     "abc_class"};
    const Rows rows{"BOLT-M8|MAIN|A-01-1|25|9|A", "NUT-M8|MAIN||0||"};
    BOOST_TEST(rows_of(company.ask("item_settings"), shown) == rows);
    BOOST_TEST(company.ask("item_settings", {{"item", "NUT-M8"}}).rows.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
