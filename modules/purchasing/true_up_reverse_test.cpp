#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(true_up_reverse)

namespace {

// Ten bolts that were thought to cost 4.00 or as those before them, and cost a cent more each time.
void a_true_up(TestCompany& company, const std::string& number) {
    company.must_all(purchasing::ordered("PO-" + number,
                                         R"({"item":"BOLT","quantity":"10","price":"0"})"));
    company.must(R"({"op":"receipt.post","provisional":true,"number":"GR-)" + number +
                 R"(","purchase_order":"PO-)" + number + R"("})");
    company.must(R"({"op":"receipt.true_up","number":"GR-)" + number +
                 R"(","lines":[{"line":1,"price":"4.5)" + number + R"("}]})");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            for (const char* number : {"1", "2", "3"}) a_true_up(company, number);
            company.must(R"({"op":"true_up.reverse","number":"TU-000001"})");
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                         R"("lines":[{"receipt":"GR-2"}]})");
            company.must(R"({"op":"period.close","through":"2026-02-28"})");
            company.connection().run_script(
                "delete from posting_rule where role = 'cost_of_goods_sold'");
        },
        "true_up.reverse",
        {
            {R"({"number":"TU-9"})", "document_not_found", "number"},
            {R"({"number":"TU-000001-R"})", "document_not_found", "number"},
            {R"({"number":"TU-000001"})", "already_reversed", "number"},
            {R"({"number":"TU-000002","date":"2026-02-28"})", "period_closed", "date"},
            {R"({"number":"TU-000002","date":"2026-03-01"})", "reversal_before_original", "date"},
            {R"({"number":"TU-000002"})", "rests_on", "number"},
            {R"({"number":"TU-000003"})", "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(the_receipt_is_provisional_again) {
    BuyingCompany company;
    a_true_up(company, "1");
    BOOST_TEST(company.refused(R"({"op":"receipt.reverse","number":"GR-1"})") ==
               "rests_on@number");
    company.must(R"({"op":"true_up.reverse","number":"TU-000001","date":"2026-03-09"})");
    BOOST_TEST(company.layers() == "BOLT 10 4000");
    BOOST_TEST(company.not_billed() == "GR-1 1 10 4000");
    company.must(R"({"op":"receipt.reverse","number":"GR-1","date":"2026-03-09"})");
    BOOST_TEST(company.balance("2150") == "0");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
