#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(warehouse_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals({R"({"op":"warehouse.save","code":"MAIN"})",
                    R"({"op":"item.save","sku":"A","name":"A"})",
                    R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[
                        {"item":"A","bin":"STOCK-01","quantity":"1","unit_cost":"1"}]})"},
                   "warehouse.save",
                   {
                       {R"({"code":""})", "code_empty", "code"},
                       {R"({"code":"MAIN/2"})", "slash_in_code", "code"},
                       {R"({"code":"MAIN","version":2})", "changed_meanwhile", "version"},
                       {R"({"code":"MAIN","active":false})", "warehouse_in_use", "active"},
                   });
}

BOOST_AUTO_TEST_CASE(a_new_warehouse_can_be_worked_in_at_once) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        const Json made =
            company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main warehouse"})");
        BOOST_TEST(made.written() ==
                   R"({"warehouse":"MAIN","version":1,"bins":["RECV-01","STOCK-01","PACK-01",)"
                   R"("SHIP-01","RET-01","QUAR-01","DMG-01"]})");
        BOOST_TEST(company.seen("select code, type, active from bin where warehouse_id is not null "
                                "order by code") ==
                   "DMG-01|damaged|1; PACK-01|packing|1; QUAR-01|quarantine|1; "
                   "RECV-01|receiving|1; RET-01|returns|1; SHIP-01|shipping|1; "
                   "STOCK-01|pick_face|1");
    }
}

BOOST_AUTO_TEST_CASE(what_is_left_out_stays_and_bins_are_made_once) {
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main","street":"1 Dock Rd",
                     "city":"Hull","region":"Yorkshire","postal_code":"HU1","country":"UK"})");
    BOOST_TEST(company.must(R"({"op":"warehouse.save","code":"MAIN","city":"Leeds","version":1})")
                   .written() == R"({"warehouse":"MAIN","version":2})");
    BOOST_TEST(company.seen("select name, street, city, region, postal_code, country, active "
                            "from warehouse") == "Main|1 Dock Rd|Leeds|Yorkshire|HU1|UK|1");
    BOOST_TEST(company.seen("select count(*) from bin where warehouse_id is not null") == "7");
}

BOOST_AUTO_TEST_SUITE_END()
