#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(supplier_bill_release)

namespace {

// Ninety-six of a hundred at 5.00 have come, a hundred are billed.
void a_held_bill(TestCompany& company) {
    company.must_all(
        purchasing::ordered("PO-1", R"({"item":"BOLT","quantity":"100","price":"5"})"));
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1",)"
                 R"("lines":[{"line":1,"quantity":"96"}]})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","quantity":"100","price":"5"}]})");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            a_held_bill(company);
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"8",)"
                         R"("lines":[{"account":"6100","amount":"1"}]})");
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"9",)"
                         R"("lines":[{"receipt":"GR-000001","quantity":"104","price":"5"},)"
                         R"({"account":"4900","amount":"-500"}]})");
            company.must(R"({"op":"period.close","through":"2026-03-02",)"
                         R"("waive":["period_not_ready"]})");
            company.connection().run_script("delete from posting_rule where role = 'payables'");
        },
        "supplier_bill.release",
        {
            {R"({"number":"BILL-9","version":9})", "document_not_found", "number"},
            {R"({"number":"BILL-000002","version":9})", "bill_not_held", "number"},
            {R"({"number":"BILL-000001","version":9,"date":"2026-03-01"})", "changed_meanwhile",
             "version"},
            {R"({"number":"BILL-000001","date":"2026-03-01"})", "released_before_billed", "date"},
            {R"({"number":"BILL-000001","date":"2026-03-02"})", "period_closed", "date"},
            {R"({"number":"BILL-000001","date":"2026-03-05"})", "still_not_received",
             "quantities"},
            {R"({"number":"BILL-000003","date":"2026-03-05","quantities":"received"})",
             "must_be_positive", "quantities"},
            {R"({"number":"BILL-000001","date":"2026-03-05","quantities":"received"})",
             "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(cut_to_what_came) {
    BuyingCompany company;
    a_held_bill(company);
    const Json released = company.must(
        R"({"op":"supplier_bill.release","number":"BILL-000001","quantities":"received",)"
        R"("date":"2026-03-05"})");
    BOOST_TEST(member(released, "state") == "posted");
    BOOST_TEST(member(released, "total") == "480.00");
    BOOST_TEST(company.journal("BILL-000001") == "2000 -48000; 2150 48000");
    BOOST_TEST(company.owed() == "BILL-000001 -48000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(as_it_stands_once_the_rest_has_come_elsewhere_is_not_enough) {
    BuyingCompany company;
    a_held_bill(company);
    // The missing four come with a receipt of their own: they are not this line's.
    company.receive("PO-1", R"({"line":1,"quantity":"4"})");
    BOOST_TEST(company.refused(R"({"op":"supplier_bill.release","number":"BILL-000001"})") ==
               "still_not_received@quantities");
}

BOOST_AUTO_TEST_CASE(as_it_stands_when_another_bill_was_taken_back) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"100","price":"5"})");
    company.receive("PO-1", R"({"line":1})");
    const std::string whole = R"("lines":[{"receipt":"GR-000001","quantity":"100"}]})";
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"1",)" + whole);
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"2",)" + whole);
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    const Json released =
        company.must(R"({"op":"supplier_bill.release","number":"BILL-000002"})");
    BOOST_TEST(member(released, "total") == "500.00");
    prove(company);
}

BOOST_AUTO_TEST_CASE(of_a_receipt_taken_back_nothing_is_left_to_bill) {
    BuyingCompany company;
    a_held_bill(company);
    company.must(R"({"op":"receipt.reverse","number":"GR-000001"})");
    BOOST_TEST(company.refused(R"({"op":"supplier_bill.release","number":"BILL-000001",)"
                               R"("quantities":"received"})") == "must_be_positive@quantities");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
