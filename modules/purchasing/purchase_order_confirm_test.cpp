#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchase_order_confirm)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
            company.must(purchasing::ordered("PO-2", a_hundred_bolts).front());
        },
        "purchase_order.confirm",
        {
            {R"({"number":"PO-8"})", "purchase_order_not_found", "number"},
            {R"({"number":"PO-1","version":9})", "purchase_order_not_draft", "number"},
            {R"({"number":"PO-2","version":9})", "changed_meanwhile", "version"},
        });
}

BOOST_AUTO_TEST_CASE(its_lines_are_expected_at_once) {
    BuyingCompany company;
    company.must(purchasing::ordered("PO-1", a_hundred_bolts).front());
    BOOST_TEST(company.refused(R"({"op":"receipt.post","purchase_order":"PO-1"})") ==
               "purchase_order_not_confirmed@purchase_order");
    const Json confirmed =
        company.must(R"({"op":"purchase_order.confirm","number":"PO-1","version":1})");
    BOOST_TEST(member(confirmed, "status") == "open");
    BOOST_TEST(member(confirmed, "version") == "2");
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");
    BOOST_TEST(company.bins() == "RECV-01 BOLT available 100");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
