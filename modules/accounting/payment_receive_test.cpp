#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(payment_receive)

namespace {

const std::vector<std::string> two_invoices{
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"partner.save","code":"HOOLI","name":"Hooli","customer":true})",
    R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
    R"({"customer":"GLOBEX","document":"A-1","amount":"342.00","due":"2026-03-03"},)"
    R"({"customer":"GLOBEX","document":"A-2","amount":"58.00"},)"
    R"({"customer":"GLOBEX","document":"A-3","amount":"-10.00"},)"
    R"({"customer":"HOOLI","document":"H-1","amount":"99.00"}]})"};

// A payment of GLOBEX into the bank.
std::string payment(const std::string& amount, const std::string& apply,
                    const std::string& more = {}) {
    return R"({"op":"payment.receive","customer":"GLOBEX","account":"1000","amount":")" + amount +
           R"(","apply":[)" + apply + "]" + more + "}";
}

std::string open_items(TestCompany& company) {
    return company.seen(
        "select i.number, i.amount, b.open from open_item i "
        "join open_item_balance b on b.open_item_id = i.id "
        "where b.open <> 0 order by i.number");
}

std::string balance(TestCompany& company, const std::string& account) {
    return company.seen(
        "select cast(sum(debit - credit) as bigint) from account_balance b "
        "join account a on a.id = b.account_id where a.code = '" +
        account + "'");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(two_invoices);
            company.must(
                R"({"op":"account.save","code":"1010","name":"Old","type":"asset",)"
                 R"("active":false})");
            company.must(payment("1.00", "", R"(,"number":"PAY-9")"));
            company.must_all({R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
                              R"({"op":"period.close","through":"2026-01-31"})"});
            leave_role_to_general(company, "discounts_given");
        },
        "payment.receive",
        {
            {R"({"customer":"NOBODY","account":"1000","amount":"1"})", "partner_not_found",
             "customer"},
            {R"({"customer":"ACME","account":"1000","amount":"1"})", "not_a_customer", "customer"},
            {R"({"customer":"GLOBEX","account":"9999","amount":"1"})", "account_not_found",
             "account"},
            {R"({"customer":"GLOBEX","account":"1010","amount":"1"})", "account_not_active",
             "account"},
            {R"({"customer":"GLOBEX","account":"1400","amount":"1"})", "control_account",
             "account"},
            {R"({"customer":"GLOBEX","account":"6100","amount":"1"})", "not_a_bank_account",
             "account"},
            {payment("5", "", R"(,"currency":"dollar")"), "currency_not_known", "currency"},
            {payment("0", ""), "must_be_positive", "amount"},
            {payment("-5", ""), "must_be_positive", "amount"},
            {payment("5", "", R"(,"currency":"EUR","bank_amount":"0")"), "must_be_positive",
             "bank_amount"},
            {payment("5", R"({"document":"A-1","amount":"0"})"), "must_be_positive",
             "apply[0].amount"},
            {payment("5", "", R"(,"bank_amount":"6")"), "bank_amount_differs", "bank_amount"},
            {payment("5", "", R"(,"currency":"EUR")"), "currency_rate_missing", "currency"},
            {payment("5", R"({"document":"A-9","amount":"5"})"), "document_not_found",
             "apply[0].document"},
            {payment("5", R"({"document":"H-1","amount":"5"})"), "document_not_found",
             "apply[0].document"},
            {payment("5", R"({"document":"A-3","amount":"5"})"), "document_not_found",
             "apply[0].document"},
            {payment("5", R"({"document":"A-1","amount":"5"})",
                     R"(,"currency":"EUR","bank_amount":"6")"),
             "other_currency", "apply[0].document"},
            {payment("500", R"({"document":"A-1","amount":"342.01"})"), "over_applied",
             "apply[0].amount"},
            {payment("500",
                     R"({"document":"A-2","amount":"50"},{"document":"A-2","amount":"8.01"})"),
             "over_applied", "apply[1].amount"},
            {payment("399.99",
                     R"({"document":"A-1","amount":"342"},{"document":"A-2","amount":"58"})"),
             "over_applied", "apply"},
            {payment("5", "", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {payment("5", "", R"(,"number":"PAY-9")"), "number_taken", "number"},
            {payment("5", R"({"document":"A-1","amount":"5","discount":"1"})"),
             "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(a_payment_settles_what_it_is_applied_to) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_invoices);
        const Json result = company.must(payment(
            "400.00", R"({"document":"A-1","amount":"342.00"},{"document":"A-2","amount":"20.00"})",
            R"(,"reference":"cheque 77")"));
        BOOST_TEST(result.written() ==
                   R"({"payment":"PAY-000001","journal":"J-000002","settlements":)"
                   R"([{"settlement":"SET-000001"},{"settlement":"SET-000002"}]})");
        BOOST_TEST(open_items(company) ==
                   "A-2|5800|3800; A-3|-1000|-1000; H-1|9900|9900; PAY-000001|-40000|-3800");
        BOOST_TEST(balance(company, "1000") == "40000");
        BOOST_TEST(balance(company, "1100") == "8900");
        BOOST_TEST(company.seen("select direction, amount, reference from payment") ==
                   "received|40000|cheque 77");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_payment_applied_to_nothing_stays_open) {
    TestCompany company;
    company.must_all(two_invoices);
    company.must(R"({"op":"payment.receive","customer":"HOOLI","account":"1000","amount":"10"})");
    BOOST_TEST(company.seen("select i.amount, b.open from open_item i join open_item_balance b "
                            "on b.open_item_id = i.id where i.number = 'PAY-000001'") ==
               "-1000|-1000");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(two_shares_for_one_invoice_are_one) {
    TestCompany company;
    company.must_all(two_invoices);
    company.must(
        payment("58", R"({"document":"A-2","amount":"50"},{"document":"A-2","amount":"8"})"));
    BOOST_TEST(company.seen("select to_amount from open_item_application") == "5800");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(a_settled_invoice_takes_no_more) {
    TestCompany company;
    company.must_all(two_invoices);
    company.must(payment("58", R"({"document":"A-2","amount":"58"})"));
    BOOST_TEST(company.refused(payment("58", R"({"document":"A-2","amount":"0.01"})")) ==
               "over_applied@apply[0].amount");
}

BOOST_AUTO_TEST_CASE(an_item_is_settled_on_the_account_where_it_stands) {
    TestCompany company;
    company.must_all(two_invoices);
    company.must_all(
        {R"({"op":"account.save","code":"1110","name":"Receivables abroad","type":"asset"})",
         R"({"op":"posting_rule.save","role":"receivables","account":"1110"})",
         payment("60", R"({"document":"A-2","amount":"58"})")});
    BOOST_TEST(balance(company, "1100") == "43100");
    BOOST_TEST(balance(company, "1110") == "-200");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(an_application_counts_from_the_later_day) {
    TestCompany company;
    company.must_all(two_invoices);
    company.must(payment("58", R"({"document":"A-2","amount":"58"})", R"(,"date":"2026-01-15")"));
    BOOST_TEST(company.seen("select i.date - x.date from open_item_application x "
                            "join open_item i on i.id = x.to_item_id") == "0");
}

BOOST_AUTO_TEST_CASE(a_customer_out_of_use_still_pays) {
    TestCompany company;
    company.must_all(two_invoices);
    company.must(
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true,"active":false})");
    company.must(payment("58", R"({"document":"A-2","amount":"58"})"));
}

// 2 % within 10 days: of 100.00 dated 2 March, 2.00 until the 12th.
std::vector<std::string> an_invoice_on_terms() {
    std::vector<std::string> requests = selling_and(
        {R"({"op":"partner.save","code":"GLOBEX","discount_percent":"2","discount_days":10})"});
    for (const std::string& one :
         confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"10","price":"10.00"}])"))
        requests.push_back(one);
    for (const char* step : {"pick.confirm", "pack.post", "shipment.post", "invoice.post"})
        requests.push_back(R"({"op":")" + std::string(step) + R"(","sales_order":"SO-1"})");
    return requests;
}

BOOST_AUTO_TEST_CASE(terms_let_the_rest_go_until_their_day) {
    struct Case {
        std::string date;
        std::string paid;
        std::string open;
    };
    for (const Case& one : std::vector<Case>{{"2026-03-12", "98.00", ""},
                                             {"2026-03-12", "98.50", ""},
                                             {"2026-03-12", "97.99", "INV-000001|10000|201"},
                                             {"2026-03-13", "98.00", "INV-000001|10000|200"}}) {
        TestCompany company;
        company.must_all(an_invoice_on_terms());
        company.must(payment(one.paid,
                             R"({"document":"INV-000001","amount":")" + one.paid + R"("})",
                             R"(,"date":")" + one.date + R"(")"));
        BOOST_TEST(open_items(company) == one.open);
        check_proofs(company);
    }
}

// What a credit leaves is no early payment.
BOOST_AUTO_TEST_CASE(a_credit_takes_no_discount) {
    TestCompany company;
    company.must_all(an_invoice_on_terms());
    company.must_all(
        {R"({"op":"opening_balance.post","date":"2026-03-02","lines":[)"
         R"({"customer":"GLOBEX","document":"C-1","amount":"-99.00"}]})",
         R"({"op":"settlement.post","customer":"GLOBEX","from":"C-1","apply":[)"
         R"({"document":"INV-000001","amount":"99.00"}]})"});
    BOOST_TEST(open_items(company) == "INV-000001|10000|100");
}

BOOST_AUTO_TEST_SUITE_END()
