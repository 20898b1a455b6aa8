#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(import_mapping_save)

namespace {

std::string mapping(const std::string& json) {
    Json request = Json::object();
    return request.set("importer", "items").set("layout", "abc").set("mapping", json).written();
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(std::vector<std::string>{}, "import_mapping.save",
                   {
                       {mapping("no json"), "import_mapping_wrong", "mapping"},
                       {mapping("[]"), "import_mapping_wrong", "mapping"},
                       {mapping(R"({"sku":1})"), "import_mapping_wrong", "mapping"},
                   });
}

BOOST_AUTO_TEST_CASE(the_last_word_on_a_layout_counts) {
    TestCompany company;
    const auto save = [&](const std::string& json) {
        Json request = Json::read(mapping(json));
        company.must(request.set("op", "import_mapping.save").written());
    };
    save(R"({"Code":"sku"})");
    save(R"({"Part No":"sku"})");
    BOOST_TEST(company.seen("select count(*) from import_mapping") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
