#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(data_quality_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_is_missing_does_not_fit_or_is_out_of_use) {
    TradingCompany company;
    const auto rows = [&](const std::string& kind, const std::string& as_of = "2026-03-24") {
        return rows_of(company.ask("data_quality", {{"kind", kind}, {"as_of", as_of}}),
                       {"record", "detail"});
    };
    const Rows no_barcode{"NUT-M8|no scanner can read it"};
    BOOST_TEST(rows("no_barcode") == no_barcode);
    const Rows no_address{"GLOBEX|papers and labels have nobody to go to"};
    BOOST_TEST(rows("no_address") == no_address);
    BOOST_TEST(rows("no_weight").size() == 2U);
    BOOST_TEST(rows("unit_without_conversion").empty());
    company.must_all({
        R"({"op":"item.save","sku":"TAPE","name":"Tape","units":[
            {"unit":"BOX","contains":"6"}]})",
        R"({"op":"purchase_order.create","supplier":"ACME","warehouse":"MAIN","lines":[
            {"item":"TAPE","quantity":"1","unit":"BOX"}]})"});
    // Only who reaches the tables themselves can take away a unit that is in use.
    company.connection().run_script("delete from item_unit where unit = 'BOX'");
    const Rows unfit{"TAPE|1 lines in BOX, of which nobody says how many EA it holds"};
    BOOST_TEST(rows("unit_without_conversion") == unfit);
    company.must_all({
        R"({"op":"item.save","sku":"OLD","name":"Old"})",
        R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[
            {"item":"OLD","bin":"A-01-1","quantity":"1","unit_cost":"1"}]})",
        R"({"op":"sales_order.create","number":"SO-9","customer":"GLOBEX","warehouse":"MAIN",
            "lines":[{"item":"OLD","quantity":"1","price":"2"}]})",
        R"({"op":"sales_order.confirm","number":"SO-9"})",
        R"({"op":"pick.confirm","sales_order":"SO-9"})",
        R"({"op":"pack.post","sales_order":"SO-9"})",
        R"({"op":"shipment.post","sales_order":"SO-9"})"});
    BOOST_TEST(rows("out_of_use", "2028-03-22").empty());
    const Rows unused{"OLD|nothing here and nothing moved since 2026-03-24"};
    BOOST_TEST(rows("out_of_use", "2028-03-25") == unused);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
