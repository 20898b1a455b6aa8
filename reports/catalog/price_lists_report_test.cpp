#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(price_lists_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(prices_past_current_and_coming) {
    TradingCompany company;
    company.must_all({
        R"({"op":"price_list.save","code":"ACME-26","supplier":"ACME","lines":[
            {"item":"BOLT-M8","from":"2026-01-01","price":"4.00"},
            {"item":"BOLT-M8","from":"2026-03-01","price":"4.10"},
            {"item":"BOLT-M8","from":"2026-06-01","price":"4.30"}]})",
        R"({"op":"price_list.save","code":"RETAIL","lines":[
            {"item":"NUT-M8","from":"2026-01-01","minimum":"100","price":"1.90"}]})"});
    const Rows shown{"list", "partner", "item", "from", "minimum", "purchase_price",
                     "sales_price", "state"};
    const Rows rows{"ACME-26|ACME|BOLT-M8|2026-01-01|0|4.00||past",
                    "ACME-26|ACME|BOLT-M8|2026-03-01|0|4.10||current",
                    "ACME-26|ACME|BOLT-M8|2026-06-01|0|4.30||coming",
                    "RETAIL||NUT-M8|2026-01-01|100||1.90|current"};
    BOOST_TEST(rows_of(company.ask("price_lists"), shown) == rows);
    BOOST_TEST(company.ask("price_lists", {{"list", "RETAIL"}}).rows.size() == 1U);
    BOOST_TEST(company.ask("price_lists", {{"item", "NUT-M8"}}).rows.size() == 1U);
    BOOST_TEST(company.ask("price_lists", {{"partner", "ACME"}}).rows.size() == 3U);
    BOOST_TEST(company.ask("price_lists", {{"as_of", "2026-07-01"}}).text_at(2, "state") ==
               "current");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
