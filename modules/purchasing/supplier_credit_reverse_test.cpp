#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(supplier_credit_reverse)

namespace {

const std::vector<std::string> a_credit{
    R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"bin":"A-01"}]})",
    R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
    R"("lines":[{"receipt":"GR-000001"}]})",
    R"({"op":"supplier_return.post","receipt":"GR-000001",)"
    R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})",
    R"({"op":"supplier_credit.post","supplier_return":"SR-000001","reference":"C-1",)"
    R"("lines":[{"line":1,"price":"4.00"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
            company.must_all(a_credit);
            company.must(R"({"op":"supplier_credit.reverse","number":"SC-000001"})");
            company.must(a_credit.back());
            company.must(R"({"op":"period.close","through":"2026-02-28"})");
        },
        "supplier_credit.reverse",
        {
            {R"({"number":"SC-9"})", "document_not_found", "number"},
            {R"({"number":"SC-000001","date":"2026-02-28"})", "already_reversed", "number"},
            {R"({"number":"SC-000002","date":"2026-02-28"})", "period_closed", "date"},
            {R"({"number":"SC-000002","date":"2026-03-01"})", "reversal_before_original", "date"},
            {R"({"number":"SC-000001-R"})", "is_a_reversal", "number"},
        });
}

BOOST_AUTO_TEST_CASE(the_goods_wait_for_a_credit_again) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.must_all(a_credit);
    company.must(R"({"op":"supplier_credit.reverse","number":"SC-000001","date":"2026-03-09"})");
    BOOST_TEST(company.journal("SC-000001-R") == "1460 2050; 2000 -2000; 5100 -50");
    BOOST_TEST(company.owed() == "BILL-000001 -41000");
    company.must(R"({"op":"supplier_return.reverse","number":"SR-000001"})");
    BOOST_TEST(company.balance("1460") == "0");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
