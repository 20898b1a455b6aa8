#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"
#include "tests/support/proving.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(item_recategorize)

namespace {

const std::vector<std::string> goods{
    R"({"op":"warehouse.save","code":"MAIN"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"A-01"})",
    R"({"op":"item.save","sku":"BOLT","name":"Bolt","category":"STEEL"})",
    R"({"op":"opening_stock.post","date":"2026-02-01","warehouse":"MAIN","lines":[
        {"item":"BOLT","bin":"A-01","quantity":"10","unit_cost":"4.00"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(goods);
            company.must(R"({"op":"item.save","sku":"NUT","name":"Nut","category":"BRASS"})");
            company.must(R"({"op":"period.close","through":"2026-01-31"})");
            // No operation gives a category its method yet; imports of older companies do.
            company.connection().run_script(
                "update category set cost_method = 'average' where code = 'BRASS'");
        },
        "item.recategorize",
        {
            {R"({"item":"X","category":""})", "code_empty", "category"},
            {R"({"item":"X","category":"BRASS"})", "item_not_found", "item"},
            {R"({"item":"BOLT","category":"STEEL","version":7})", "changed_meanwhile", "version"},
            {R"({"item":"BOLT","category":"STEEL"})", "in_category_already", "category"},
            {R"({"item":"BOLT","category":"BRASS","date":"2026-01-31"})",
             "cost_method_change_with_stock", "category"},
            {R"({"item":"BOLT","category":"NEW","date":"2026-01-31"})", "period_closed", "date"},
        });
}

BOOST_AUTO_TEST_CASE(its_value_goes_to_the_accounts_of_its_category) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(goods);
        company.must_all({
            R"({"op":"account.save","code":"1410","name":"Fittings","type":"asset"})",
            R"({"op":"item.save","sku":"HINGE","name":"Hinge","category":"FITTINGS"})",
            R"({"op":"posting_rule.save","role":"inventory","account":"1410",
                "category":"FITTINGS"})"});
        BOOST_TEST(company.refused(R"({"op":"item.save","sku":"BOLT","category":"FITTINGS"})") ==
                   "category_change_with_goods@category");
        company.must(R"({"op":"item.recategorize","item":"BOLT","category":"FITTINGS"})");
        BOOST_TEST(company.seen("select a.code, cast(sum(l.amount) as bigint) from journal_line l "
                                "join account a on a.id = l.account_id "
                                "where a.code in ('1400', '1410') group by a.code order by 1") ==
                   "1400|0; 1410|4000");
        BOOST_TEST(company.seen("select c.code from item i join category c "
                                "on c.id = i.category_id where i.sku = 'BOLT'") == "FITTINGS");
        prove(company);
        // Where no account differs nothing is posted.
        const Json again =
            company.must(R"({"op":"item.recategorize","item":"HINGE","category":"STEEL"})");
        BOOST_TEST(member(again, "journal") == "(none)");
    }
}

BOOST_AUTO_TEST_SUITE_END()
