#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(zone_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals({R"({"op":"warehouse.save","code":"MAIN"})"}, "zone.save",
                   {
                       {R"({"warehouse":"MAIN","code":""})", "code_empty", "code"},
                       {R"({"warehouse":"main","code":"A"})", "warehouse_not_found", "warehouse"},
                   });
}

BOOST_AUTO_TEST_CASE(a_zone_is_made_and_renamed) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must(R"({"op":"warehouse.save","code":"MAIN"})");
        BOOST_TEST(company.must(R"({"op":"zone.save","warehouse":"MAIN","code":"A"})").written() ==
                   R"({"warehouse":"MAIN","zone":"A"})");
        company.must(R"({"op":"zone.save","warehouse":"MAIN","code":"A","name":"Fast movers"})");
        BOOST_TEST(company.seen("select code, name from zone") == "A|Fast movers");
    }
}

BOOST_AUTO_TEST_SUITE_END()
