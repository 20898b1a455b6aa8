#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchase_order_close)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
            company.must(purchasing::ordered("PO-2", a_hundred_bolts).front());
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                         R"("lines":[{"purchase_order":"PO-1","quantity":"60"}]})");
        },
        "purchase_order.close",
        {
            {R"({"number":"PO-8"})", "purchase_order_not_found", "number"},
            {R"({"number":"PO-2","version":9})", "purchase_order_not_confirmed", "number"},
            {R"({"number":"PO-1","version":9,"line":2})", "changed_meanwhile", "version"},
            {R"({"number":"PO-1","line":2})", "line_not_on_order", "line"},
            {R"({"number":"PO-1","line":1})", "billed_ahead_of_goods", "line"},
            {R"({"number":"PO-1"})", "billed_ahead_of_goods", "number"},
        });
}

BOOST_AUTO_TEST_CASE(a_line_closed_short_expects_nothing_more) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts + R"(,{"item":"NUT","quantity":"10","price":"1"})");
    company.receive("PO-1", R"({"line":1,"quantity":"96"})");
    const Json closed = company.must(R"({"op":"purchase_order.close","number":"PO-1","line":1})");
    BOOST_TEST(member(closed, "status") == "partially_received");
    BOOST_TEST(member(closed, "shortages") == R"([{"line":1,"item":"BOLT","short":"4"}])");
    BOOST_TEST(company.refused(R"({"op":"receipt.post","purchase_order":"PO-1",)"
                               R"("lines":[{"line":1,"quantity":"1"}]})") ==
               "over_receipt@lines[0].quantity");
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");  // only the nuts
    BOOST_TEST(company.bins() == "RECV-01 BOLT available 96; RECV-01 NUT available 10");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_closed_order_takes_no_receipts) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const Json closed = company.must(R"({"op":"purchase_order.close","number":"PO-1"})");
    BOOST_TEST(member(closed, "status") == "closed");
    BOOST_TEST(company.refused(R"({"op":"receipt.post","purchase_order":"PO-1"})") ==
               "purchase_order_not_confirmed@purchase_order");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
