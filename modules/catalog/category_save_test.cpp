#include <boost/test/unit_test.hpp>

#include "modules/catalog/catalog.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(category_save)

namespace {

void make_stock(TestCompany& company) {
    company.must_all({R"({"op":"warehouse.save","code":"MAIN"})",
                      R"({"op":"item.save","sku":"BOLT","name":"Bolt","category":"METAL"})"});
    company.put_goods("BOLT", "MAIN", "STOCK-01", "5");
    company.must_all({R"({"op":"role.save","code":"shop","rights":["catalog.items"]})",
                      R"({"op":"user.save","user":"sue","roles":["shop"]})"});
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(make_stock, "category.save",
                   {
                       {R"({"code":" "})", "code_empty", "code"},
                       {R"({"code":"NEW","cost_method":"average"})", "right_missing",
                        "cost_method", "sue"},
                       {R"({"code":"METAL","cost_method":"average"})",
                        "cost_method_change_with_stock", "cost_method"},
                   });
}

BOOST_AUTO_TEST_CASE(its_items_follow_it_unless_they_say_their_own) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all({
            R"({"op":"category.save","code":"METAL","name":"Metal goods","cost_method":"lifo"})",
            R"({"op":"item.save","sku":"BOLT","name":"Bolt","category":"METAL"})",
            R"({"op":"item.save","sku":"NUT","name":"Nut","category":"METAL",
                "cost_method":"fifo"})",
            R"({"op":"category.save","code":"METAL","cost_method":"standard"})",
        });
        BOOST_TEST(company.seen("select code, name, cost_method from category "
                                "where code = 'METAL'") == "METAL|Metal goods|standard");
        const auto reads = company.connection().snapshot();
        BOOST_TEST(catalog::item_named(*reads, "BOLT", "item").cost_method == "standard");
        BOOST_TEST(catalog::item_named(*reads, "NUT", "item").cost_method == "fifo");
    }
}

BOOST_AUTO_TEST_SUITE_END()
