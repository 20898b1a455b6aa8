#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(bin_save)

namespace {

void make_bins(TestCompany& company) {
    company.must_all({R"({"op":"warehouse.save","code":"MAIN"})",
                      R"({"op":"zone.save","warehouse":"MAIN","code":"A"})",
                      R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
                      R"({"op":"item.save","sku":"NUT","name":"Nut"})"});
    company.put_goods("NUT", "MAIN", "STOCK-01", "7");
    company.put_goods("BOLT", "MAIN", "STOCK-01", "5");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(make_bins, "bin.save",
                   {
                       {R"({"warehouse":"MAIN","code":" "})", "code_empty", "code"},
                       {R"({"warehouse":"MAIN","code":"MAIN/A"})", "slash_in_code", "code"},
                       {R"({"warehouse":"EAST","code":"A"})", "warehouse_not_found", "warehouse"},
                       {R"({"warehouse":"MAIN","code":"A","zone":"B"})", "zone_not_found", "zone"},
                       {R"({"warehouse":"MAIN","code":"STOCK-01","active":false})",
                        "bin_holds_stock", "active"},
                   });
}

BOOST_AUTO_TEST_CASE(the_refusal_lists_the_stock) {
    TestCompany company;
    make_bins(company);
    const Reply reply =
        company.run(R"({"op":"bin.save","warehouse":"MAIN","code":"STOCK-01","active":false})");
    BOOST_REQUIRE(reply.refusal);
    BOOST_TEST(reply.refusal->message() ==
               "bin STOCK-01 holds 5 BOLT, 7 NUT; move it by stock.move before the bin goes "
               "out of use");
}

BOOST_AUTO_TEST_CASE(a_bin_is_made_and_what_is_left_out_stays) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        make_bins(company);
        const std::string bin =
            "select b.code, b.type, b.pick_order, b.active, z.code from bin b "
            "left join zone z on z.id = b.zone_id where b.code = 'A-01-1'";
        BOOST_TEST(
            company.must(R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","zone":"A"})")
                .written() == R"({"warehouse":"MAIN","bin":"A-01-1","created":true})");
        BOOST_TEST(company.seen(bin) == "A-01-1|pick_face|A-01-1|1|A");
        company.must(R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","type":"reserve",
                         "pick_order":"17"})");
        BOOST_TEST(company.seen(bin) == "A-01-1|reserve|17|1|A");
        company.must(
            R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","zone":"","active":false})");
        BOOST_TEST(company.seen(bin) == "A-01-1|reserve|17|0|-");
    }
}

BOOST_AUTO_TEST_CASE(a_type_is_one_of_ours) {
    TestCompany company;
    make_bins(company);
    BOOST_TEST(
        company.refused(R"({"op":"bin.save","warehouse":"MAIN","code":"A","type":"outside"})") ==
        "value_not_allowed@type");
}

BOOST_AUTO_TEST_SUITE_END()
