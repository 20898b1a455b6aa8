#include "tests/support/company.h"
#include "tests/support/proving.h"

#include <boost/test/unit_test.hpp>

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(partner_merge)

namespace {

// GLOBEX2 owes 100 of A-1 since 1 February and has 30 of it paid; GLOBEX owes 50 of B-1.
const std::vector<std::string> twice{
    R"({"op":"warehouse.save","code":"MAIN"})",
    R"({"op":"bin.save","warehouse":"MAIN","code":"A-01"})",
    R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"partner.save","code":"GLOBEX2","name":"Globex Inc","supplier":true,
        "customer":true,"email":"jo@globex.example","addresses":[{"city":"Springfield"}]})",
    R"({"op":"opening_stock.post","date":"2026-02-01","warehouse":"MAIN","lines":[
        {"item":"BOLT","bin":"A-01","quantity":"10","unit_cost":"4.00"}]})",
    R"({"op":"opening_balance.post","date":"2026-02-01","number":"OB-1","lines":[
        {"customer":"GLOBEX2","document":"A-1","amount":"100","due":"2026-03-01"}]})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[
        {"customer":"GLOBEX","document":"B-1","amount":"50"},
        {"supplier":"GLOBEX2","document":"77","amount":"20"}]})",
    R"({"op":"payment.receive","customer":"GLOBEX2","account":"1000","amount":"30",
        "date":"2026-02-10","apply":[{"document":"A-1","amount":"30"}]})"};

std::string merged(const std::string& partner, const std::string& into,
                   const std::string& more = {}) {
    return fmt::format(R"({{"op":"partner.merge","partner":"{}","into":"{}"{}}})", partner, into,
                       more);
}

std::string open_now(TestCompany& company) {
    return company.seen(
        "select p.code, i.number, i.due - i.date, b.open from open_item i "
        "join open_item_balance b on b.open_item_id = i.id join partner p on p.id = i.partner_id "
        "where b.open <> 0 order by p.code, i.number");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(twice);
            company.must_all({
                R"({"op":"partner.save","code":"EURO","name":"Globex","customer":true,
                    "currency":"EUR"})",
                R"({"op":"partner.save","code":"GONE","name":"Globex","customer":true,
                    "active":false})",
                R"({"op":"partner.save","code":"SAME","name":"Globex","customer":true})",
                R"({"op":"opening_balance.post","lines":[
                    {"customer":"SAME","document":"A-1","amount":"1"}]})",
                R"({"op":"period.close","through":"2026-01-31"})"});
            // Only who reaches the books themselves can take an account's role away.
            company.connection().run_script(
                "delete from posting_rule where role = 'opening_balance_equity'");
        },
        "partner.merge",
        {
            {merged("NONE", "GLOBEX"), "partner_not_found", "partner"},
            {merged("GLOBEX2", "NONE"), "partner_not_found", "into"},
            {merged("GONE", "GONE", R"(,"version":9)"), "same_partner", "into"},
            {merged("GLOBEX2", "GONE", R"(,"version":9)"), "changed_meanwhile", "version"},
            {merged("EURO", "GONE"), "partner_not_active", "into"},
            {merged("GLOBEX2", "EURO"), "partners_differ", "into"},
            {merged("GLOBEX2", "SAME", R"(,"date":"2026-01-31")"), "open_with_both", "into"},
            {merged("GLOBEX2", "GLOBEX", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {merged("GLOBEX2", "GLOBEX"), "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(what_is_open_goes_over_and_is_paid_there) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(twice);
        const Json done = company.must(merged("GLOBEX2", "GLOBEX", R"(,"date":"2026-02-20")"));
        BOOST_TEST(done.written() ==
                   R"({"partner_merge":"PM-000001","partner":"GLOBEX","settlements":[)"
                   R"({"document":"A-1","settlement":"SET-000002"},)"
                   R"({"document":"77","settlement":"SET-000003"}]})");
        BOOST_TEST(open_now(company) ==
                   "GLOBEX|77|-19|-2000; GLOBEX|A-1|9|7000; GLOBEX|B-1|0|5000");
        BOOST_TEST(company.seen("select is_supplier, is_customer, email from partner "
                                "where code = 'GLOBEX'") == "1|1|jo@globex.example");
        BOOST_TEST(company.seen("select p.code, a.city from partner_address a join partner p "
                                "on p.id = a.partner_id order by p.code") ==
                   "GLOBEX|Springfield; GLOBEX2|Springfield");
        BOOST_TEST(company.seen("select p.code, cast(sum(l.amount) as bigint) from journal_line l "
                                "join account a on a.id = l.account_id "
                                "join partner p on p.id = l.partner_id where a.code = '1100' "
                                "group by p.code order by p.code") == "GLOBEX|12000; GLOBEX2|0");
        company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",
            "amount":"120","apply":[{"document":"A-1","amount":"70"},
            {"document":"B-1","amount":"50"}]})");
        BOOST_TEST(open_now(company) == "GLOBEX|77|-19|-2000");
        prove(company);
    }
}

// What was paid at the survivor stands there as a credit; the merged partner owes nothing.
BOOST_AUTO_TEST_CASE(a_document_that_went_over_can_still_be_taken_back) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(twice);
        company.must_all({merged("GLOBEX2", "GLOBEX"),
                          R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",
                              "amount":"70","apply":[{"document":"A-1","amount":"70"}]})",
                          R"({"op":"opening_balance.reverse","number":"OB-1"})"});
        BOOST_TEST(open_now(company) == "GLOBEX|77|-29|-2000; GLOBEX|B-1|0|5000; "
                                        "GLOBEX|PAY-000002|0|-7000; GLOBEX2|PAY-000001|0|-3000");
        // What came back to the merged partner goes over by merging again.
        company.must(merged("GLOBEX2", "GLOBEX"));
        BOOST_TEST(open_now(company).find("GLOBEX2") == std::string::npos);
        prove(company);
    }
}

BOOST_AUTO_TEST_CASE(orders_bills_prices_and_returns_follow) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(twice);
        company.must_all({
            R"({"op":"purchase_order.create","number":"PO-1","supplier":"GLOBEX2",
                "warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"5","price":"4"}]})",
            R"({"op":"purchase_order.confirm","number":"PO-1"})",
            R"({"op":"receipt.post","purchase_order":"PO-1","lines":[
                {"line":1,"quantity":"3","bin":"A-01"}]})",
            R"({"op":"supplier_bill.post","supplier":"GLOBEX2","reference":"B7","lines":[
                {"receipt":"GR-000001","line":1,"quantity":"1","price":"4"}]})",
            R"({"op":"price_list.save","code":"G2","customer":"GLOBEX2","lines":[
                {"item":"BOLT","price":"8"}]})",
            R"({"op":"sales_order.create","number":"SO-1","customer":"GLOBEX2",
                "warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"2","price":"9"}]})",
            R"({"op":"sales_order.confirm","number":"SO-1"})",
            R"({"op":"pick.confirm","sales_order":"SO-1"})",
            R"({"op":"pack.post","sales_order":"SO-1"})",
            R"({"op":"shipment.post","sales_order":"SO-1"})",
            R"({"op":"return.authorize","number":"RMA-1","shipment":"SH-000001","lines":[
                {"line":1,"quantity":"1"}]})",
            merged("GLOBEX2", "GLOBEX")});
        BOOST_TEST(company.refused(R"({"op":"supplier_bill.post","supplier":"GLOBEX",
            "reference":"B7","lines":[{"receipt":"GR-000001","line":1,"quantity":"1",
            "price":"4"}]})") == "reference_taken@reference");
        company.must_all({
            R"({"op":"supplier_bill.post","supplier":"GLOBEX","reference":"B8","lines":[
                {"receipt":"GR-000001","line":1,"quantity":"2","price":"4"}]})",
            R"({"op":"receipt.post","purchase_order":"PO-1","lines":[
                {"line":1,"quantity":"2","bin":"A-01"}]})",
            R"({"op":"invoice.post","shipment":"SH-000001"})",
            R"({"op":"return.receive","return":"RMA-1"})",
            R"({"op":"return.inspect","return":"RMA-1","lines":[{"line":1,"accepted":"1"}]})",
            R"({"op":"credit_note.post","return":"RMA-1"})",
            R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX",
                "warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})"});
        BOOST_TEST(company.seen("select price from sales_order_line l join document d "
                                "on d.id = l.order_id where d.number = 'SO-2'") == "8000000");
        BOOST_TEST(open_now(company).find("GLOBEX2") == std::string::npos);
        company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
        prove(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
