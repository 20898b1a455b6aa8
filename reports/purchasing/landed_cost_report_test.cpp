#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(landed_cost_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"landed_cost", "charge", "basis", "document", "line", "item",
                 "measure",     "amount", "on_hand", "gone"};

BOOST_AUTO_TEST_CASE(which_goods_bear_what_and_where_they_were) {
    TradingCompany company;
    company.must(R"({"op":"landed_cost.post","supplier":"ACME","reference":"F-9","charges":[
        {"name":"freight","basis":"quantity","amount":"6.00"},
        {"basis":"value","amount":"3.00"}],"receipts":["GR-000001"]})");
    const Rows posted{"LC-000001|freight|quantity|GR-000001|1|BOLT-M8|60|6.00|5.00|1.00",
                      "LC-000001||value|GR-000001|1|BOLT-M8|246.00|3.00|2.50|0.50"};
    BOOST_TEST(rows_of(company.ask("landed_cost"), shown) == posted);
    BOOST_TEST(rows_of(company.ask("landed_cost", {{"document", "GR-000001"}}), shown) == posted);
    BOOST_TEST(company.ask("landed_cost", {{"to", "2026-03-23"}}).rows.empty());
}

BOOST_AUTO_TEST_CASE(a_reversal_shows_the_opposite) {
    TradingCompany company;
    company.must(R"({"op":"landed_cost.post","supplier":"ACME","amount":"6.00","basis":"line",
        "receipts":["GR-000001"]})");
    company.must(R"({"op":"landed_cost.reverse","number":"LC-000001"})");
    const Rows both{"LC-000001||line|GR-000001|1|BOLT-M8|1|6.00|5.00|1.00",
                    "LC-000001-R||line|GR-000001|1|BOLT-M8|1|-6.00|-5.00|-1.00"};
    BOOST_TEST(rows_of(company.ask("landed_cost"), shown) == both);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
