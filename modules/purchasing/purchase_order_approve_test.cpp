#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchase_order_approve)

namespace {

// PO-1 of 4,100 that ben submitted, and PO-2 of 8,200 that he submitted too.
void two_orders_wait(TestCompany& company) {
    company.must_all(purchasing::a_company_that_buys);
    company.must_all(purchasing::a_buyer_with_a_limit);
    company.act_as("ben");
    company.must_all(purchasing::ordered(
        "PO-1", R"({"item":"BOLT","quantity":"1000","price":"4.10"})"));
    company.must_all(purchasing::ordered(
        "PO-2", R"({"item":"BOLT","quantity":"2000","price":"4.10"})"));
    company.must_all(purchasing::ordered("PO-3", a_hundred_bolts));
    // Max may approve, but had a hand in what PO-1 says.
    company.act_as("owner");
    company.must(R"({"op":"user.save","user":"max","roles":["lead"]})");
    company.act_as("max");
    company.must(R"({"op":"purchase_order.change","number":"PO-1","reference":"A-77"})");
    company.act_as("mia");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(two_orders_wait, "purchase_order.approve",
                   {
                       {R"({"number":"PO-8"})", "purchase_order_not_found", "number"},
                       {R"({"number":"PO-3","version":9})", "purchase_order_not_waiting", "number"},
                       {R"({"number":"PO-2","version":9})", "changed_meanwhile", "version"},
                       {R"({"number":"PO-1"})", "self_approval", "number", "max"},
                       {R"({"number":"PO-2"})", "above_limit", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(it_is_received_only_when_somebody_else_approved_it) {
    TestCompany company;
    two_orders_wait(company);
    BOOST_TEST(company.refused(R"({"op":"receipt.post","purchase_order":"PO-1"})") ==
               "purchase_order_not_confirmed@purchase_order");
    const Json approved = company.must(
        R"({"op":"purchase_order.approve","number":"PO-1","memo":"needed for spring"})");
    BOOST_TEST(member(approved, "status") == "open");
    BOOST_TEST(company.seen("select event, detail from document_event e join document d "
                            "on d.id = e.document_id where d.number = 'PO-1' order by e.id") ==
               "created|; submitted|4100.00; changed|; approved|needed for spring; confirmed|");
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
