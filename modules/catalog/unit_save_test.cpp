#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(unit_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(std::vector<std::string>{}, "unit.save",
                   {{R"({"code":" ","name":"Kilogram"})", "code_empty", "code"}});
}

BOOST_AUTO_TEST_CASE(a_unit_is_made_and_renamed) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        BOOST_TEST(company.must(R"({"op":"unit.save","code":"KG"})").written() ==
                   R"({"unit":"KG"})");
        BOOST_TEST(company.seen("select code, name from unit") == "KG|KG");
        company.must(R"({"op":"unit.save","code":"KG","name":"Kilogram"})");
        company.must(R"({"op":"unit.save","code":"KG"})");
        BOOST_TEST(company.seen("select code, name from unit") == "KG|Kilogram");
    }
}

BOOST_AUTO_TEST_SUITE_END()
