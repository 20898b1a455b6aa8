#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(supplier_credit_post)

namespace {

// A hundred bolts, billed; five go back.
const std::vector<std::string> five_sent_back{
    R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"bin":"A-01"}]})",
    R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
    R"("lines":[{"receipt":"GR-000001"}]})",
    R"({"op":"supplier_return.post","receipt":"GR-000001",)"
    R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})"};

struct Returned : BuyingCompany {
    Returned() {
        order("PO-1", a_hundred_bolts);
        must_all(five_sent_back);
    }
};

std::string of(const std::string& line) {
    return R"({"supplier_return":"SR-000001","reference":"C-1","lines":[)" + line + "]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts));
            company.must_all(five_sent_back);
            company.must(R"({"op":"supplier_return.post","receipt":"GR-000001",)"
                         R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})");
            company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000002",)"
                         R"("number":"SC-9","reference":"C-2"})");
            company.must_all(
                {R"({"op":"tax_code.save","code":"VAT","name":"VAT","kind":"both","rate":"20"})",
                 R"({"op":"currency_rate.save","currency":"EUR","rate":"1.10"})",
                 R"({"op":"partner.save","code":"RHEIN","name":"Rhein","supplier":true,)"
                 R"("currency":"EUR"})"});
            company.must_all(purchasing::ordered("PO-2", a_hundred_bolts, "RHEIN"));
            company.must_all(
                {R"({"op":"receipt.post","purchase_order":"PO-2","lines":[{"line":1,)"
                 R"("bin":"A-01"}]})",
                 R"({"op":"supplier_return.post","receipt":"GR-000002",)"
                 R"("lines":[{"line":1,"quantity":"5","bin":"A-01"}]})"});
            company.must(R"({"op":"period.close","through":"2026-02-28"})");
            company.connection().run_script("delete from posting_rule where role = 'payables'");
        },
        "supplier_credit.post",
        {
            {R"({"supplier_return":"SR-9","reference":"C-1"})", "supplier_return_not_found",
             "supplier_return"},
            {R"({"supplier_return":"SR-000002","reference":"C-1","date":"2026-02-28"})",
             "period_closed", "date"},
            {R"({"supplier_return":"SR-000003","reference":"C-1","date":"2026-03-01"})",
             "currency_rate_missing", "date"},
            {of(R"({"line":9,"quantity":"0"})"), "line_not_on_return", "lines[0].line"},
            {R"({"supplier_return":"SR-000002","reference":"C-1"})", "nothing_to_credit", "lines"},
            {R"({"supplier_return":"SR-000002","reference":"C-1","lines":[{"line":1}]})",
             "nothing_to_credit", "lines[0].line"},
            {of(R"({"line":1,"quantity":"0"})"), "must_be_positive", "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"6","price":"-1"})"), "more_than_returned",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"5","price":"-1"})"), "value_not_negative",
             "lines[0].price"},
            {of(R"({"line":1,"tax_code":"X"})"), "tax_code_not_found", "lines[0].tax_code"},
            {of(R"({"line":1,"tax_code":"EXPORT"})"), "tax_code_unsuited", "lines[0].tax_code"},
            {of(R"({"line":1,"tax":"0.001"})"), "tax_without_code", "lines[0].tax"},
            {of(R"({"line":1,"tax_code":"VAT","tax":"0.001"})"), "too_many_digits",
             "lines[0].tax"},
            {R"({"supplier_return":"SR-000001","reference":"C-1","number":"SC-9"})",
             "number_taken", "number"},
            {R"({"supplier_return":"SR-000001","reference":"C-1"})", "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(what_went_back_is_owed_less) {
    Returned company;
    company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                 R"("reference":"C-1"})");
    BOOST_TEST(company.journal("SC-000001") == "1460 -2050; 2000 2050");
    BOOST_TEST(company.owed() == "BILL-000001 -41000; SC-000001 2050");
    prove(company);
}

BOOST_AUTO_TEST_CASE(another_price_is_a_variance_and_parts_sum_to_the_whole) {
    Returned company;
    company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                 R"("reference":"C-1","lines":[{"line":1,"quantity":"2","price":"4.00"},)"
                 R"({"line":1,"quantity":"1","price":"0"}]})");
    BOOST_TEST(company.journal("SC-000001") == "1460 -1230; 2000 800; 5100 430");
    company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                 R"("reference":"C-2"})");
    BOOST_TEST(company.balance("1460") == "0");
    prove(company);
}

// 100 at 4.00 EUR came at 1.10; three of the five that went back are credited at 4.50, at 1.20.
BOOST_AUTO_TEST_CASE(a_credit_in_another_currency_is_off_in_its_price_and_in_its_rate) {
    BuyingCompany company;
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.10"})",
         R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-05","rate":"1.20"})",
         R"({"op":"partner.save","code":"ACME","currency":"EUR"})"});
    company.order("PO-1", R"({"item":"BOLT","quantity":"100","price":"4.00"})");
    company.must_all(five_sent_back);
    company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                 R"("reference":"C-1","date":"2026-03-05",)"
                 R"("lines":[{"line":1,"quantity":"3","price":"4.50"},{"line":1}]})");
    // 13.50 and 8.00 EUR are 25.80 USD, at the rate of the receipt 23.65; the goods cost 22.00.
    BOOST_TEST(company.journal("SC-000001") == "1460 -2200; 2000 2580; 5100 -165; 7100 -215");
    BOOST_TEST(company.balance("1460") == "0");
    BOOST_TEST(company.seen("select b.foreign_open from open_item o join open_item_balance b "
                            "on b.open_item_id = o.id where o.number = 'SC-000001'") == "2150");
    prove(company);
    company.must(R"({"op":"supplier_credit.reverse","number":"SC-000001","date":"2026-03-06"})");
    BOOST_TEST(company.balance("1460") == "2200");
    BOOST_TEST(company.balance("7100") == "0");
    prove(company);
}

// Of the tax one half is recoverable; the other is what the goods cost beyond their price.
BOOST_AUTO_TEST_CASE(tax_is_given_back_with_the_price) {
    BuyingCompany company;
    company.must_all(
        {R"({"op":"tax_code.save","code":"VAT","name":"VAT","kind":"both","rate":"20"})",
         R"({"op":"tax_code.save","code":"HALF","name":"Half","kind":"purchase","rate":"20",)"
         R"("recoverable_percent":"50"})",
         R"({"op":"partner.save","code":"ACME","tax_code":"HALF"})"});
    company.order("PO-1", a_hundred_bolts);
    company.must_all(five_sent_back);
    BOOST_TEST(company.layers() == "BOLT 95 42845");
    company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                 R"("reference":"C-1","lines":[{"line":1,"quantity":"3"}]})");
    // 13.53 are 12.30 and half of 2.46.
    BOOST_TEST(company.journal("SC-000001") == "1200 -123; 1460 -1353; 2000 1476");
    company.must(R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                 R"("reference":"C-2","lines":[{"line":1,"price":"4.00","tax_code":"VAT",)"
                 R"("tax":"1.59"}]})");
    BOOST_TEST(company.journal("SC-000002") == "1200 -159; 1460 -902; 2000 959; 5100 102");
    prove(company);
    company.must(R"({"op":"supplier_credit.reverse","number":"SC-000001"})");
    BOOST_TEST(company.balance("1460") == "1353");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
