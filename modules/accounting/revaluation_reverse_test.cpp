#include <boost/test/unit_test.hpp>

#include "modules/accounting/revaluing_for_tests.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(revaluation_reverse)

namespace {

void make_company(TestCompany& company) {
    accounting::one_waits(company);
    company.act_as("owner");
    company.must_all({
        R"({"op":"revaluation.reverse","number":"RV-SMALL"})",
        R"({"op":"revaluation.post","number":"RV-2","date":"2026-03-05","item":"LOTTED",)"
        R"("percent":"10"})",
        R"({"op":"revaluation.post","number":"RV-3","item":"NUT","warehouse":"MAIN",)"
        R"("unit_cost":"0.30"})",
        R"({"op":"revaluation.post","number":"RV-4","item":"NUT","warehouse":"MAIN",)"
        R"("unit_cost":"0.40"})",
    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        make_company, "revaluation.reverse",
        {
            {R"({"number":"RV-9"})", "revaluation_not_found", "number"},
            {R"({"number":"RV-SMALL"})", "already_reversed", "number"},
            {R"({"number":"RV-2","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"RV-2","date":"2026-03-04"})", "reversal_before_original", "date"},
            {R"({"number":"RV-BIG"})", "revaluation_not_posted", "number"},
            {R"({"number":"RV-3"})", "revalued_goods_moved", "number"},
        });
}

BOOST_AUTO_TEST_CASE(layers_and_books_are_as_they_were) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling());
        const std::string before =
            company.seen("select layer_id, quantity, value from cost_layer_balance "
                         "order by layer_id");
        company.must(R"({"op":"revaluation.post","number":"RV-1","category":"GENERAL",)"
                     R"("percent":"12.5"})");
        company.must(R"({"op":"revaluation.reverse","number":"RV-1"})");
        BOOST_TEST(company.seen("select layer_id, quantity, value from cost_layer_balance "
                                "order by layer_id") == before);
        BOOST_TEST(company.seen("select sum(debit - credit) from account_balance b "
                                "join account a on a.id = b.account_id "
                                "where a.code = '5460'") == "0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_standard_is_the_old_one_again) {
    TestCompany company;
    company.must_all(selling_and({
        R"({"op":"item.save","sku":"STD","name":"At its standard","cost_method":"standard",)"
        R"("standard_cost":"2.00"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"STD","bin":"A-01-2","quantity":"10","unit_cost":"2.00"}]})",
        R"({"op":"revaluation.post","number":"RV-1","item":"STD","percent":"50"})",
        R"({"op":"revaluation.reverse","number":"RV-1"})",
    }));
    BOOST_TEST(company.seen("select standard_cost from item where sku = 'STD'") == "2000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
