#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchase_order_cancel)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
            company.must_all(purchasing::ordered("PO-2", a_hundred_bolts));
            company.must_all(purchasing::ordered("PO-3", a_hundred_bolts));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");
            company.must(R"({"op":"purchase_order.close","number":"PO-2"})");
            company.must(R"({"op":"purchase_order.cancel","number":"PO-3"})");
            company.must_all(purchasing::ordered("PO-4", a_hundred_bolts));
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                         R"("lines":[{"purchase_order":"PO-4","quantity":"60"}]})");
        },
        "purchase_order.cancel",
        {
            {R"({"number":"PO-8"})", "purchase_order_not_found", "number"},
            {R"({"number":"PO-2","version":9})", "purchase_order_ended", "number"},
            {R"({"number":"PO-3"})", "purchase_order_ended", "number"},
            {R"({"number":"PO-1","version":9})", "changed_meanwhile", "version"},
            {R"({"number":"PO-1"})", "already_received", "number"},
            {R"({"number":"PO-4"})", "billed_ahead_of_goods", "number"},
        });
}

BOOST_AUTO_TEST_CASE(nothing_comes_of_it_any_more) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const std::string receipt = company.receive("PO-1", R"({"line":1,"quantity":"60"})");
    company.must(R"({"op":"receipt.reverse","number":")" + receipt + R"("})");
    const Json cancelled = company.must(R"({"op":"purchase_order.cancel","number":"PO-1"})");
    BOOST_TEST(member(cancelled, "status") == "cancelled");
    BOOST_TEST(company.refused(R"({"op":"receipt.post","purchase_order":"PO-1"})") ==
               "purchase_order_not_confirmed@purchase_order");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
