#include <boost/test/unit_test.hpp>

#include "modules/catalog/catalog.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(company_configure)

namespace {

void make_stock(TestCompany& company) {
    company.must_all({R"({"op":"warehouse.save","code":"MAIN"})",
                      R"({"op":"item.save","sku":"BOLT","name":"Bolt"})"});
    company.put_goods("BOLT", "MAIN", "STOCK-01", "5");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        make_stock, "company.configure",
        {
            {R"({"name":" "})", "code_empty", "name"},
            {R"({"cost_method":"average"})", "cost_method_change_with_stock", "cost_method"},
            {R"({"cost_scope":"company"})", "cost_scope_change_with_stock", "cost_scope"},
        });
}

BOOST_AUTO_TEST_CASE(name_and_settings_change_and_the_rest_stays) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        BOOST_TEST(company
                       .must(R"({"op":"company.configure","cost_method":"average",
                                    "late_cost_to":"variance"})")
                       .written() == R"({"company":"Test Traders","cost_method":"average",)"
                                     R"("late_cost_to":"variance"})");
        company.must(R"({"op":"company.configure","name":"Best Traders"})");
        BOOST_TEST(company.seen("select name from company") == "Best Traders");
        BOOST_TEST(company.seen("select name, value from company_setting order by name") ==
                   "cost_method|average; late_cost_to|variance");
        BOOST_TEST(company.refused(R"({"op":"company.configure","cost_method":"guess"})") ==
                   "value_not_allowed@cost_method");
    }
}

BOOST_AUTO_TEST_CASE(items_that_say_their_own_method_do_not_hold_the_setting) {
    TestCompany company;
    company.must_all({R"({"op":"warehouse.save","code":"MAIN"})",
                      R"({"op":"item.save","sku":"BOLT","name":"Bolt","cost_method":"fifo"})"});
    company.put_goods("BOLT", "MAIN", "STOCK-01", "5");
    company.must(R"({"op":"company.configure","cost_method":"average"})");
    const auto reads = company.connection().snapshot();
    BOOST_TEST(catalog::item_named(*reads, "BOLT", "item").cost_method == "fifo");
}

BOOST_AUTO_TEST_SUITE_END()
