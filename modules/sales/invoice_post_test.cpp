#include <boost/test/unit_test.hpp>

#include "modules/sales/invoicing.h"
#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(invoice_post)

namespace {

// 3 NUT at 0.335 (1.01) ship one by one as SH-1, SH-2 and SH-3; SH-4 is billed as INV-1, SH-5 is of
// BOLT. SH-6 is of BOLT in euros, which have a rate from 2 March on.
void setup(TestCompany& company) {
    company.must_all(selling_and(confirmed_order("SO-1", R"([{"item":"NUT","quantity":"3"}])")));
    company.must_all(confirmed_order("SO-2", R"([{"item":"NUT","quantity":"1"}])"));
    company.must_all(confirmed_order("SO-3", R"([{"item":"BOLT","quantity":"1"}])"));
    for (const std::string order : {"SO-1", "SO-2", "SO-3"}) {
        company.must(R"({"op":"pick.confirm","sales_order":")" + order + R"("})");
        company.must(R"({"op":"pack.post","sales_order":")" + order + R"("})");
    }
    for (const std::string number : {"SH-1", "SH-2", "SH-3"})
        company.must(R"({"op":"shipment.post","sales_order":"SO-1","lines":[)"
                     R"({"line":1,"quantity":"1"}],"number":")" +
                     number + R"("})");
    company.must(R"({"op":"shipment.post","sales_order":"SO-2","number":"SH-4"})");
    company.must(R"({"op":"invoice.post","shipment":"SH-4","number":"INV-1"})");
    company.must(R"({"op":"shipment.post","sales_order":"SO-3","number":"SH-5"})");
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","rate":"1.10"})",
         R"({"op":"partner.save","code":"RHEIN","name":"R","customer":true,"currency":"EUR"})",
         R"({"op":"sales_order.create","number":"SO-4","customer":"RHEIN","warehouse":"MAIN",)"
         R"("lines":[{"item":"BOLT","quantity":"1"}]})",
         R"({"op":"sales_order.confirm","number":"SO-4"})",
         R"({"op":"pick.confirm","sales_order":"SO-4"})",
         R"({"op":"pack.post","sales_order":"SO-4"})",
         R"({"op":"shipment.post","sales_order":"SO-4","number":"SH-6"})"});
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
}

void setup_without_account(TestCompany& company) {
    setup(company);
    leave_role_to_general(company, "revenue");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "invoice.post",
        {
            {R"({})", "shipment_or_order", "shipment"},
            {R"({"shipment":"SH-9","sales_order":"SO-9"})", "shipment_or_order", "shipment"},
            {R"({"shipment":"SH-9"})", "shipment_not_found", "shipment"},
            {R"({"sales_order":"SO-9"})", "sales_order_not_found", "sales_order"},
            {R"({"shipment":"SH-4","date":"2026-01-31"})", "nothing_to_invoice", "shipment"},
            {R"({"shipment":"SH-1","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"shipment":"SH-6","date":"2026-03-01"})", "currency_rate_missing", "date"},
            {R"({"shipment":"SH-1","number":"INV-1"})", "account_role_missing", ""},
            {R"({"shipment":"SH-5","number":"INV-1"})", "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_line_sum_to_its_amount) {
    TestCompany company;
    setup(company);
    const Json first = company.must(R"({"op":"invoice.post","shipment":"SH-1"})");
    BOOST_TEST(member(first, "total") == "0.34");
    BOOST_TEST(member(first, "due") == "2026-04-01");
    const Json rest = company.must(R"({"op":"invoice.post","sales_order":"SO-1"})");
    BOOST_TEST(member(rest, "total") == "0.67");
    BOOST_TEST(company.refused(R"({"op":"invoice.post","sales_order":"SO-1"})") ==
               "nothing_to_invoice@sales_order");
    BOOST_TEST(company.seen("select r.amount, r.open from (select i.number, i.amount, b.open "
                            "from open_item i join open_item_balance b on b.open_item_id = i.id "
                            "join partner p on p.id = i.partner_id where p.code = 'GLOBEX') r "
                            "order by r.amount") == "34|34; 34|34; 67|67");
    check_proofs(company);
}

// 9.00 USD are 8.181818 EUR at 1.10: 10 of them are 81.82 EUR, which at 1.20 are 98.18 USD.
BOOST_AUTO_TEST_CASE(an_invoice_in_another_currency_is_posted_at_the_rate_of_its_day) {
    TestCompany company;
    setup(company);
    company.must_all(
        {R"({"op":"sales_order.create","number":"SO-9","customer":"RHEIN","warehouse":"MAIN",)"
         R"("lines":[{"item":"BOLT","quantity":"10"},{"item":"BOLT","quantity":"1","price":"3"}]})",
         R"({"op":"sales_order.confirm","number":"SO-9"})",
         R"({"op":"pick.confirm","sales_order":"SO-9"})",
         R"({"op":"pack.post","sales_order":"SO-9"})",
         R"({"op":"shipment.post","sales_order":"SO-9"})",
         R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-05","rate":"1.20"})"});
    const Json invoice =
        company.must(R"({"op":"invoice.post","sales_order":"SO-9","date":"2026-03-05"})");
    BOOST_TEST(member(invoice, "total") == "84.82");
    BOOST_TEST(member(invoice, "currency") == "EUR");
    BOOST_TEST(member(invoice, "value") == "101.78");
    BOOST_TEST(company.seen("select l.amount, l.value from invoice_line l "
                            "join invoice i on i.id = l.invoice_id where i.currency = 'EUR' "
                            "order by l.line") == "8182|9818; 300|360");
    const std::string owed = "select amount, foreign_amount from open_item where currency = 'EUR'";
    BOOST_TEST(company.seen(owed) == "10178|8482");
    company.must_all({R"({"op":"invoice.reverse","number":")" + member(invoice, "invoice") +
                      R"(","date":"2026-03-06"})"});
    BOOST_TEST(company.seen("select sum(value), sum(total) from invoice where currency = 'EUR'") ==
               "0|0");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_state_of_the_order_follows) {
    TestCompany company;
    setup(company);
    const auto state = [&] {
        return member(company.must(R"({"op":"sales_order.allocate","number":"SO-3"})"), "state");
    };
    BOOST_TEST(state() == "shipped");
    const Json invoice = company.must(R"({"op":"invoice.post","sales_order":"SO-3"})");
    BOOST_TEST(state() == "invoiced");
    company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                 R"("amount":"9.00","apply":[{"document":")" +
                 member(invoice, "invoice") + R"(","amount":"9.00"}]})");
    BOOST_TEST(state() == "closed");
}

BOOST_AUTO_TEST_SUITE_END()
