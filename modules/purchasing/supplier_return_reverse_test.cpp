#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(supplier_return_reverse)

namespace {

// A hundred bolts, of which 98 are billed; five go back.
const std::vector<std::string> five_sent_back{
    R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"bin":"A-01"}]})",
    R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
    R"("lines":[{"receipt":"GR-000001","quantity":"98"}]})",
    R"({"op":"supplier_return.post","receipt":"GR-000001",)"
    R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
            company.must_all(five_sent_back);
            company.must(R"({"op":"supplier_return.post","receipt":"GR-000001",)"
                         R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})");
            company.must(R"({"op":"supplier_return.reverse","number":"SR-000002"})");
            company.must(R"({"op":"supplier_return.post","receipt":"GR-000001",)"
                         R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})");
            company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000003",)"
                         R"("reference":"C-1"})");
            company.must_all(
                purchasing::ordered("PO-2", R"({"item":"NUT","quantity":"5","price":"1"})"));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-2",)"
                         R"("lines":[{"line":1,"bin":"A-01"}]})");
            company.must(R"({"op":"supplier_return.post","receipt":"GR-000002",)"
                         R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})");
            company.must(R"({"op":"item.save","sku":"NUT","tracking":"lot",)"
                         R"("cost_method":"specific"})");
            company.must(R"({"op":"period.close","through":"2026-02-28"})");
        },
        "supplier_return.reverse",
        {
            {R"({"number":"SR-9"})", "supplier_return_not_found", "number"},
            {R"({"number":"SR-000002-R"})", "supplier_return_not_found", "number"},
            {R"({"number":"SR-000002","date":"2026-02-28"})", "already_reversed", "number"},
            {R"({"number":"SR-000003","date":"2026-02-28"})", "period_closed", "date"},
            {R"({"number":"SR-000003","date":"2026-03-01"})", "reversal_before_original", "date"},
            {R"({"number":"SR-000003"})", "rests_on", "number"},
            {R"({"number":"SR-000004"})", "goods_used", "number"},
        });
}

BOOST_AUTO_TEST_CASE(everything_is_as_before_it) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.must_all(five_sent_back);
    company.must(R"({"op":"supplier_return.reverse","number":"SR-000001","date":"2026-03-09"})");
    BOOST_TEST(company.journal("SR-000001-R") == "1400 2050; 1460 -1230; 2150 -820");
    BOOST_TEST(company.bins() == "A-01 BOLT available 100");
    BOOST_TEST(company.layers() == "BOLT 100 41000");
    BOOST_TEST(company.not_billed() == "GR-000001 1 2 820");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    company.must(R"({"op":"receipt.reverse","number":"GR-000001","date":"2026-03-09"})");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
