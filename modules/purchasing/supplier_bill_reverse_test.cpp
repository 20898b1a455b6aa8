#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(supplier_bill_reverse)

namespace {

void a_posted_bill(TestCompany& company) {
    company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","price":"4.30"},)"
                 R"({"account":"6100","amount":"12.00"}]})");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            a_posted_bill(company);
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"8",)"
                         R"("lines":[{"account":"6100","amount":"1"}]})");
            company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000002"})");
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"9",)"
                         R"("lines":[{"account":"2160","amount":"5.00"}]})");
            company.must(R"({"op":"landed_cost.post","amount":"1.00","receipts":["GR-000001"]})");
            company.must_all(
                {R"({"op":"account.save","code":"6190","name":"Postage","type":"expense"})",
                 R"({"op":"supplier_bill.post","supplier":"ACME","reference":"10",)"
                 R"("lines":[{"account":"6190","amount":"2.00"}]})",
                 R"({"op":"journal.post","lines":[{"account":"6100","debit":"2.00"},)"
                 R"({"account":"6190","credit":"2.00"}]})",
                 R"({"op":"account.save","code":"6190","name":"Postage","type":"expense",)"
                 R"("active":false})"});
            company.must(R"({"op":"period.close","through":"2026-03-02"})");
            company.connection().run_script("delete from posting_rule where role = 'payables'");
        },
        "supplier_bill.reverse",
        {
            {R"({"number":"BILL-9","version":9})", "document_not_found", "number"},
            {R"({"number":"BILL-000002-R","version":9})", "document_not_found", "number"},
            {R"({"number":"BILL-000002","version":9})", "already_reversed", "number"},
            {R"({"number":"BILL-000001","version":9,"date":"2026-03-01"})", "changed_meanwhile",
             "version"},
            {R"({"number":"BILL-000001","date":"2026-03-01"})", "reversal_before_original", "date"},
            {R"({"number":"BILL-000001","date":"2026-03-02"})", "period_closed", "date"},
            {R"({"number":"BILL-000003","date":"2026-03-03"})", "rests_on", "number"},
            {R"({"number":"BILL-000004","date":"2026-03-03"})", "account_not_active", "number"},
            {R"({"number":"BILL-000001","date":"2026-03-03"})", "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(what_it_cleared_waits_for_a_bill_again) {
    BuyingCompany company;
    a_posted_bill(company);
    BOOST_TEST(company.layers() == "BOLT 100 43000");
    const Json reversed = company.must(
        R"({"op":"supplier_bill.reverse","number":"BILL-000001","date":"2026-03-20"})");
    BOOST_TEST(member(reversed, "bill") == "BILL-000001-R");
    BOOST_TEST(company.journal("BILL-000001-R") ==
               "1400 -2000; 2000 44200; 2150 -41000; 6100 -1200");
    BOOST_TEST(company.layers() == "BOLT 100 41000");
    BOOST_TEST(company.not_billed() == "GR-000001 1 100 41000");
    BOOST_TEST(company.owed() == "");
    prove(company);
}

BOOST_AUTO_TEST_CASE(its_reference_is_free_again) {
    BuyingCompany company;
    a_posted_bill(company);
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001"}]})");
    BOOST_TEST(company.balance("2150") == "0");
    prove(company);
}

BOOST_AUTO_TEST_CASE(two_lines_of_one_receipt_line_each_find_their_own) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7","lines":[)"
                 R"({"receipt":"GR-000001","quantity":"50","price":"4.00"},)"
                 R"({"receipt":"GR-000001","quantity":"50","price":"5.00"}]})");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    BOOST_TEST(company.layers() == "BOLT 100 41000");
    BOOST_TEST(company.not_billed() == "GR-000001 1 100 41000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_held_bill_is_dropped_without_any_posting) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"quantity":"96"})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","quantity":"100"}]})");
    const Json reversed = company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    BOOST_TEST(member(reversed, "journal") == "(none)");
    BOOST_TEST(company.not_billed() == "GR-000001 1 96 39360");
    prove(company);
}

BOOST_AUTO_TEST_CASE(not_before_the_day_it_was_released) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"quantity":"96"})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","quantity":"100"}]})");
    company.must(R"({"op":"supplier_bill.release","number":"BILL-000001",)"
                 R"("quantities":"received","date":"2026-03-09"})");
    BOOST_TEST(company.refused(R"({"op":"supplier_bill.reverse","number":"BILL-000001",)"
                               R"("date":"2026-03-05"})") == "reversal_before_original@date");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001","date":"2026-03-09"})");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
