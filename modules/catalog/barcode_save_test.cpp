#include <boost/test/unit_test.hpp>

#include "modules/catalog/module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(barcode_save)

namespace {

const std::vector<std::string> two_items = {
    R"({"op":"item.save","sku":"BOLT","name":"Bolt","units":[{"unit":"CASE","contains":"12"}]})",
    R"({"op":"item.save","sku":"NUT","name":"Nut","barcodes":[{"code":"222"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        two_items, "barcode.save",
        {
            {R"({"code":"","item":"BOLT"})", "code_empty", "code"},
            {R"({"code":"1","item":"SCREW"})", "item_not_found", "item"},
            {R"({"code":"222","item":"BOLT"})", "barcode_taken", "code"},
            {R"({"code":"222","item":"BOLT","remove":true})", "barcode_taken", "code"},
            {R"({"code":"1","item":"BOLT","unit":"PALLET"})", "unit_without_conversion", "unit"},
            {R"({"code":"1","item":"BOLT","remove":true})", "barcode_not_found", "code"},
        });
}

BOOST_AUTO_TEST_CASE(a_barcode_is_given_moved_to_a_unit_and_taken_away) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_items);
        const std::string all =
            "select b.code, i.sku, b.unit from item_barcode b "
            "join item i on i.id = b.item_id order by b.code";
        BOOST_TEST(company.must(R"({"op":"barcode.save","code":"1","item":"BOLT"})").written() ==
                   R"({"barcode":"1","item":"BOLT","version":2})");
        company.must(R"({"op":"barcode.save","code":"1","item":"BOLT","unit":"CASE"})");
        BOOST_TEST(company.seen(all) == "1|BOLT|CASE; 222|NUT|");
        company.must(R"({"op":"barcode.save","code":"222","item":"NUT","remove":true})");
        company.must(R"({"op":"barcode.save","code":"222","item":"BOLT"})");
        BOOST_TEST(company.seen(all) == "1|BOLT|CASE; 222|BOLT|");
        BOOST_TEST(company.seen("select sku, version from item order by sku") == "BOLT|4; NUT|2");
    }
}

BOOST_AUTO_TEST_CASE(the_proof_finds_a_barcode_of_an_unknown_unit) {
    TestCompany company;
    company.must_all(two_items);
    company.must(R"({"op":"barcode.save","code":"1","item":"BOLT","unit":"CASE"})");
    BOOST_TEST(catalog::barcodes_have_units(*company.connection().snapshot()).rows.empty());
    company.connection().run_script("delete from item_unit");
    BOOST_TEST(rows_of(catalog::barcodes_have_units(*company.connection().snapshot()),
                       {"barcode", "item", "unit"}) == std::vector<std::string>{"1|BOLT|CASE"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
