#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(duplicates_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(records_that_are_alike) {
    TradingCompany company;
    BOOST_TEST(company.ask("duplicates").rows.empty());
    company.must_all({
        R"({"op":"item.save","sku":"bolt m8","name":"Bolt, hexagonal"})",
        R"({"op":"item.save","sku":"B-8","name":"BOLT"})",
        R"({"op":"item.save","sku":"C-8","name":"Screw","barcodes":[{"code":"04006381333931"}]})",
        R"({"op":"partner.save","code":"ACME2","name":"ACME supplies","supplier":true})"});
    const Rows shown{"kind", "field", "one", "other", "suggested_operation"};
    const Rows rows{"item|sku|BOLT-M8|bolt m8|item.merge", "item|barcode|BOLT-M8|C-8|item.merge",
                    "item|name|B-8|BOLT-M8|item.merge", "partner|name|ACME|ACME2|partner.merge"};
    BOOST_TEST(rows_of(company.ask("duplicates"), shown) == rows);
    BOOST_TEST(company.ask("duplicates", {{"kind", "partner"}}).rows.size() == 1U);
    company.must(R"({"op":"item.merge","item":"bolt m8","into":"BOLT-M8"})");
    BOOST_TEST(company.ask("duplicates").rows.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
