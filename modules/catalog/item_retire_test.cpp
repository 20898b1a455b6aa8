#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(item_retire)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals({R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
                    R"({"op":"item.save","sku":"NUT","name":"Nut","status":"discontinued"})"},
                   "item.retire",
                   {
                       {R"({"item":"bolt"})", "item_not_found", "item"},
                       {R"({"item":"BOLT","version":2})", "changed_meanwhile", "version"},
                       {R"({"item":"NUT"})", "item_retired_already", "item"},
                   });
}

BOOST_AUTO_TEST_CASE(it_is_discontinued_and_comes_back_by_saving) {
    TestCompany company;
    company.must(R"({"op":"item.save","sku":"BOLT","name":"Bolt"})");
    BOOST_TEST(company.must(R"({"op":"item.retire","item":"BOLT"})").written() ==
               R"({"item":"BOLT","version":2})");
    BOOST_TEST(company.seen("select name, status from item") == "Bolt|discontinued");
    company.must(R"({"op":"item.save","sku":"BOLT","status":"active"})");
    BOOST_TEST(company.seen("select status, version from item") == "active|3");
}

BOOST_AUTO_TEST_SUITE_END()
