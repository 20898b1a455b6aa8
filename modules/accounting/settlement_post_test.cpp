#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(settlement_post)

namespace {

// GLOBEX: invoices A-1 (342.00), A-2 (58.00) on another account, E-1 in euros; a credit C-1
// (-40.00) and a payment PAY-1 (100.00).
void setup(TestCompany& company) {
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-01-01","rate":"1.10"})",
         R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
         R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
         R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
         R"({"customer":"GLOBEX","document":"A-1","amount":"342.00"},)"
         R"({"customer":"GLOBEX","document":"E-1","amount":"10.00","currency":"EUR"},)"
         R"({"customer":"GLOBEX","document":"C-1","amount":"-40.00"},)"
         R"({"supplier":"ACME","document":"B-1","amount":"9.00"}]})",
         R"({"op":"payment.receive","number":"PAY-1","date":"2026-02-10","customer":"GLOBEX",)"
         R"("account":"1000","amount":"100.00"})",
         R"({"op":"account.save","code":"1110","name":"Receivables abroad","type":"asset"})",
         R"({"op":"posting_rule.save","role":"receivables","account":"1110"})",
         R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
         R"({"customer":"GLOBEX","document":"A-2","amount":"58.00"}]})"});
}

// An item makes the category that the role is left to.
void setup_without_account(TestCompany& company) {
    setup(company);
    company.must_all({R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
                      R"({"op":"period.close","through":"2026-01-31"})"});
    leave_role_to_general(company, "discounts_given");
}

std::string settled(const std::string& from, const std::string& apply,
                    const std::string& more = {}) {
    return R"({"op":"settlement.post","customer":"GLOBEX","from":")" + from + R"(","apply":[)" +
           apply + "]" + more + "}";
}

const std::string a_share = R"("apply":[{"document":"A-1","amount":"5"}]})";

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        setup_without_account, "settlement.post",
        {
            {R"({"from":"PAY-1",)" + a_share, "customer_or_supplier", "customer"},
            {R"({"customer":"GLOBEX","supplier":"ACME","from":"PAY-1",)" + a_share,
             "customer_or_supplier", "customer"},
            {R"({"customer":"NOBODY","from":"PAY-1",)" + a_share, "partner_not_found", "customer"},
            {R"({"customer":"ACME","from":"PAY-1",)" + a_share, "not_a_customer", "customer"},
            {R"({"supplier":"GLOBEX","from":"PAY-1",)" + a_share, "not_a_supplier", "supplier"},
            {settled("PAY-9", R"({"document":"A-1","amount":"5"})"), "document_not_found", "from"},
            {settled("A-1", R"({"document":"A-1","amount":"5"})"), "document_not_found", "from"},
            {settled("PAY-1", R"({"document":"B-1","amount":"5"})"), "document_not_found",
             "apply[0].document"},
            {settled("PAY-1", R"({"document":"E-1","amount":"5"})"), "other_currency",
             "apply[0].document"},
            {settled("PAY-1", R"({"document":"A-1","amount":"0"})"), "must_be_positive",
             "apply[0].amount"},
            {settled("PAY-1", R"({"document":"A-1","amount":"1","discount":"0"})"),
             "must_be_positive", "apply[0].discount"},
            {settled("PAY-1", R"({"document":"A-1","amount":"50","discount":"292.01"})"),
             "over_applied", "apply[0].amount"},
            {settled("PAY-1", R"({"document":"A-2","amount":"5"})"), "other_account",
             "apply[0].document"},
            {settled("PAY-1", R"({"document":"A-1","amount":"5"})", R"(,"date":"2026-01-31")"),
             "period_closed", "date"},
            {settled("PAY-1", R"({"document":"A-1","amount":"5","discount":"1"})"),
             "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(payments_and_credits_on_account_are_used_up_later) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        setup(company);
        BOOST_TEST(company.must(settled("C-1", R"({"document":"A-1","amount":"40"})")).written() ==
                   R"({"settlements":[{"settlement":"SET-000001"}],"left":"0.00"})");
        const Json second = company.must(settled("PAY-1", R"({"document":"A-1","amount":"98"})"));
        BOOST_TEST(second.written() ==
                   R"({"settlements":[{"settlement":"SET-000002"}],"left":"2.00"})");
        BOOST_TEST(company.seen("select i.number, b.open from open_item i "
                                "join open_item_balance b on b.open_item_id = i.id "
                                "where b.open <> 0 and i.number in ('A-1', 'C-1', 'PAY-1') "
                                "order by i.number") == "A-1|20400; PAY-1|-200");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_payment_gives_no_more_than_is_left_of_it) {
    TestCompany company;
    setup(company);
    BOOST_TEST(company.refused(settled("PAY-1", R"({"document":"A-1","amount":"100.01"})")) ==
               "over_applied@apply[0].amount");
}

BOOST_AUTO_TEST_SUITE_END()
