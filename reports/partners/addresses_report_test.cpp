#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(addresses_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(the_main_address_comes_first) {
    for (const Backend backend : backends()) {
        TradingCompany company(backend);
        company.must(R"({"op":"partner.save","code":"GLOBEX","addresses":[
                         {"code":"DOCK","street":"9 Quay","city":"Hull"},
                         {"name":"Globex","street":"1 High St","city":"York","region":"Yorkshire",
                          "postal_code":"YO1","country":"UK"}]})");
        const Rows rows{"GLOBEX|MAIN|Globex|1 High St|York|Yorkshire|YO1|UK",
                        "GLOBEX|DOCK||9 Quay|Hull|||"};
        BOOST_TEST(rows_of(company.ask("addresses", {{"partner", "GLOBEX"}}),
                           {"partner", "address", "name", "street", "city", "region", "postal_code",
                            "country"}) == rows);
        BOOST_TEST(company.ask("addresses", {{"partner", "ACME"}}).rows.empty());
    }
}

BOOST_AUTO_TEST_CASE(what_the_company_says_of_itself) {
    for (const Backend backend : backends()) {
        TradingCompany company(backend);
        const Rows shown{"company", "street", "bank", "paper"};
        BOOST_TEST(rows_of(company.ask("letterhead"), shown) == Rows{"Test Traders|||a4"});
        company.must(R"({"op":"letterhead.save","street":"7 Mill Lane","bank":"GB00 1234",
                         "paper":"letter"})");
        BOOST_TEST(rows_of(company.ask("letterhead"), shown) ==
                   Rows{"Test Traders|7 Mill Lane|GB00 1234|letter"});
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
