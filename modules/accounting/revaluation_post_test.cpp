#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(revaluation_post)

namespace {

// STD is held at 2.00 in both warehouses. Only GENERAL items can be revalued; NUT is none.
void make_company(TestCompany& company) {
    company.must_all(selling_and({
        R"({"op":"item.save","sku":"STD","name":"At its standard","cost_method":"standard",)"
        R"("standard_cost":"2.00"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"STD","bin":"A-01-2","quantity":"10","unit_cost":"2.00"}]})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"EAST","lines":[)"
        R"({"item":"STD","bin":"E-01-1","quantity":"4","unit_cost":"2.00"}]})",
        R"({"op":"category.save","code":"EMPTY"})",
        R"({"op":"period.close","through":"2026-01-31"})",
    }));
    leave_role_to_general(company, "revaluation");
    company.must(R"({"op":"revaluation.post","number":"RV-1","item":"BOLT","unit_cost":"4.10"})");
}

std::string posted(TestCompany& company, const std::string& journal) {
    return company.seen("select a.code, w.code, l.amount from journal_line l "
                        "join journal j on j.id = l.journal_id join account a "
                        "on a.id = l.account_id join warehouse w on w.id = l.warehouse_id "
                        "where j.number = '" +
                        journal + "' order by l.line");
}

std::string layers(TestCompany& company, const std::string& sku) {
    return company.seen(fmt::format(
        "select w.code, b.kind, b.quantity / 1000000, b.value from cost_layer_balance b "
        "join item i on i.id = b.item_id join warehouse w on w.id = b.warehouse_id "
        "where i.sku = '{}' and b.quantity > 0 order by w.code, b.kind, b.layer_id",
        sku));
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        make_company, "revaluation.post",
        {
            {R"({"date":"2026-01-31","item":"BOLT","unit_cost":"4"})", "period_closed", "date"},
            {R"({"unit_cost":"4"})", "goods_or_category", "item"},
            {R"({"lines":[{"item":"BOLT","category":"CHEAP","percent":"5"}]})",
             "goods_or_category", "lines[0].category"},
            {R"({"item":"BOLT"})", "cost_or_percent", "unit_cost"},
            {R"({"item":"BOLT","unit_cost":"4","percent":"5"})", "cost_or_percent", "percent"},
            {R"({"item":"BOLT","unit_cost":"-0.01"})", "value_not_negative", "unit_cost"},
            {R"({"item":"BOLT","percent":"0"})", "percent_out_of_range", "percent"},
            {R"({"item":"BOLT","percent":"100.5"})", "percent_out_of_range", "percent"},
            {R"({"item":"BOLT","warehouse":"WEST","unit_cost":"4"})", "warehouse_not_found",
             "warehouse"},
            {R"({"item":"BOLTS","unit_cost":"4"})", "item_not_found", "item"},
            {R"({"category":"NONE","percent":"5"})", "category_not_found", "category"},
            {R"({"item":"STD","warehouse":"MAIN","unit_cost":"3"})", "one_cost_everywhere",
             "warehouse"},
            {R"({"item":"BOLT","warehouse":"EAST","unit_cost":"4"})", "nothing_to_revalue",
             "item"},
            {R"({"category":"EMPTY","percent":"5"})", "nothing_to_revalue", "category"},
            {R"({"item":"NUT","unit_cost":"4"})", "account_role_missing", ""},
            {R"({"number":"RV-1","item":"BOLT","unit_cost":"4"})", "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(every_layer_gets_its_part_and_keeps_its_quantity) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling());
        const Json result = company.must(
            R"({"op":"revaluation.post","warehouse":"MAIN","item":"BOLT","unit_cost":"4.50"})");
        BOOST_TEST(member(result, "value") == "40.00");  // 120 at 4.50 less 400 and 100
        BOOST_TEST(layers(company, "BOLT") == "MAIN|layer|100|45000; MAIN|layer|20|9000");
        BOOST_TEST(posted(company, member(result, "journal")) == "1400|MAIN|4000; 5460|MAIN|-4000");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_category_loses_a_percentage_everywhere) {
    TestCompany company;
    company.must_all(selling());
    const Json result =
        company.must(R"({"op":"revaluation.post","category":"CHEAP","percent":"10"})");
    BOOST_TEST(member(result, "value") == "-0.57");  // of 0.70 in MAIN and 5.00 in EAST
    BOOST_TEST(layers(company, "NUT") == "EAST|layer|50|450; MAIN|layer|7|63");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(a_standard_is_new_from_then_on_in_all_warehouses) {
    TestCompany company;
    make_company(company);
    const Json result =
        company.must(R"({"op":"revaluation.post","item":"STD","unit_cost":"2.50"})");
    BOOST_TEST(member(result, "value") == "7.00");
    BOOST_TEST(layers(company, "STD") ==
               "EAST|pool|4|1000; EAST|trail|4|0; MAIN|pool|10|2500; MAIN|trail|10|0");
    BOOST_TEST(company.seen("select standard_cost from item where sku = 'STD'") == "2500000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
