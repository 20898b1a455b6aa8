#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchase_order_reject)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::a_buyer_with_a_limit);
            company.act_as("ben");
            company.must_all(purchasing::ordered(
                "PO-1", R"({"item":"BOLT","quantity":"1000","price":"4.10"})"));
            company.must_all(purchasing::ordered("PO-2", a_hundred_bolts));
            company.act_as("mia");
        },
        "purchase_order.reject",
        {
            {R"({"number":"PO-8","reason":"no"})", "purchase_order_not_found", "number"},
            {R"({"number":"PO-2","reason":"no","version":9})", "purchase_order_not_waiting",
             "number"},
            {R"({"number":"PO-1","reason":"no","version":9})", "changed_meanwhile", "version"},
        });
}

BOOST_AUTO_TEST_CASE(it_is_a_draft_again_that_can_be_made_smaller) {
    BuyingCompany company;
    company.must_all(purchasing::a_buyer_with_a_limit);
    company.act_as("ben");
    company.order("PO-1", R"({"item":"BOLT","quantity":"1000","price":"4.10"})");
    company.act_as("mia");
    const Json rejected = company.must(
        R"({"op":"purchase_order.reject","number":"PO-1","reason":"too many at once"})");
    BOOST_TEST(member(rejected, "status") == "draft");
    company.act_as("ben");
    company.must(R"({"op":"purchase_order.change","number":"PO-1",)"
                 R"("lines":[{"line":1,"item":"BOLT","quantity":"200"}]})");
    BOOST_TEST(member(company.must(R"({"op":"purchase_order.confirm","number":"PO-1"})"),
                      "status") == "open");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
