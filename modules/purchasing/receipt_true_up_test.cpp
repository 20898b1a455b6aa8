#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(receipt_true_up)

namespace {

constexpr const char* no_price = R"({"item":"BOLT","quantity":"10","price":"0"})";

std::string provisional(const std::string& order) {
    return R"({"op":"receipt.post","provisional":true,"purchase_order":")" + order +
           R"(","lines":[{"line":1,"bin":"A-01"}]})";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            for (const char* order : {"PO-1", "PO-2", "PO-3"}) {
                company.must_all(purchasing::ordered(order, no_price));
                company.must(provisional(order));
            }
            company.must_all(purchasing::ordered("PO-4", no_price));
            company.must(R"({"op":"receipt.post","purchase_order":"PO-4"})");
            company.must(R"({"op":"receipt.reverse","number":"GR-000001"})");
            company.must(R"({"op":"receipt.true_up","number":"GR-000002"})");
            company.must(R"({"op":"period.close","through":"2026-03-03",)"
                         R"("waive":["period_not_ready"]})");
            company.connection().run_script(
                "delete from posting_rule where role = 'cost_of_goods_sold'");
        },
        "receipt.true_up",
        {
            {R"({"number":"GR-9"})", "receipt_not_found", "number"},
            {R"({"number":"GR-000001"})", "receipt_reversed", "number"},
            {R"({"number":"GR-000004"})", "receipt_not_provisional", "number"},
            {R"({"number":"GR-000002"})", "receipt_final", "number"},
            {R"({"number":"GR-000003","date":"2026-03-01"})", "trued_up_before_received", "date"},
            {R"({"number":"GR-000003","date":"2026-03-03"})", "period_closed", "date"},
            {R"({"number":"GR-000003","date":"2026-03-04","lines":[{"line":9,"price":"-1"}]})",
             "receipt_line_not_found", "lines[0].line"},
            {R"({"number":"GR-000003","date":"2026-03-04","lines":[{"line":1,"price":"-1"}]})",
             "value_not_negative", "lines[0].price"},
            {R"({"number":"GR-000003","date":"2026-03-04","lines":[{"line":1,"price":"5"},)"
             R"({"line":1,"price":"5"}]})",
             "line_repeated", "lines[1].line"},
            {R"({"number":"GR-000003","date":"2026-03-04","lines":[{"line":1,"price":"5"}]})",
             "account_role_missing", ""},
        });
}

// The order has no price: the item costs what it is bought for, and later what it cost last.
BOOST_AUTO_TEST_CASE(goods_without_a_price_cost_what_the_item_last_did) {
    BuyingCompany company;
    company.order("PO-1", no_price);
    company.must(provisional("PO-1"));
    BOOST_TEST(company.layers() == "BOLT 10 4000");
    company.must(R"({"op":"receipt.true_up","number":"GR-000001",)"
                 R"("lines":[{"line":1,"price":"4.50"}]})");
    BOOST_TEST(company.journal("TU-000001") == "1400 500; 2150 -500");
    BOOST_TEST(company.not_billed() == "GR-000001 1 10 4500");
    company.order("PO-2", no_price);
    company.must(provisional("PO-2"));
    BOOST_TEST(company.layers() == "BOLT 10 4500; BOLT 10 4500");
    prove(company);
}

BOOST_AUTO_TEST_CASE(what_was_sold_meanwhile_bears_its_part) {
    BuyingCompany company;
    company.order("PO-1", no_price);
    company.must(provisional("PO-1"));
    company.sell("BOLT", 6);
    company.must(R"({"op":"receipt.true_up","number":"GR-000001",)"
                 R"("lines":[{"line":1,"price":"5.00"}]})");
    BOOST_TEST(company.journal("TU-000001") == "1400 400; 2150 -1000; 5000 600");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","price":"5.00"}]})");
    BOOST_TEST(company.balance("2150") == "0");
    prove(company);
}

// Ten bolts of 4.00 USD, thought to be 36.36 EUR at 1.10, are 4.50 EUR each; so says their bill.
BOOST_AUTO_TEST_CASE(a_price_in_another_currency_is_worth_the_rate_of_the_receipt) {
    BuyingCompany company;
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.10"})",
         R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-05","rate":"1.20"})",
         R"({"op":"partner.save","code":"ACME","currency":"EUR"})"});
    company.order("PO-1", no_price);
    company.must(provisional("PO-1"));
    BOOST_TEST(company.layers() == "BOLT 10 4000");
    company.must(R"({"op":"receipt.true_up","number":"GR-000001","date":"2026-03-05",)"
                 R"("lines":[{"line":1,"price":"4.50"}]})");
    BOOST_TEST(company.journal("TU-000001") == "1400 950; 2150 -950");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("date":"2026-03-05","lines":[{"receipt":"GR-000001"}]})");
    BOOST_TEST(company.journal("BILL-000001") == "2000 -5400; 2150 4950; 7100 450");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
