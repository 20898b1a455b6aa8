#include <boost/test/unit_test.hpp>

#include "modules/accounting/module.h"
#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(payment_make)

namespace {

const std::vector<std::string> a_bill{
    R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
    R"({"supplier":"ACME","document":"B-1","amount":"246.00"},)"
    R"({"supplier":"ACME","document":"B-2","amount":"-6.00"},)"
    R"({"customer":"GLOBEX","document":"A-1","amount":"10.00"}]})"};

std::string payment(const std::string& amount, const std::string& apply,
                    const std::string& more = {}) {
    return R"({"op":"payment.make","supplier":"ACME","account":"1000","amount":")" + amount +
           R"(","apply":[)" + apply + "]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(a_bill);
            company.must(
                R"({"op":"account.save","code":"1010","name":"Old","type":"asset",)"
                 R"("active":false})");
            company.must(payment("1.00", "", R"(,"number":"PAY-9")"));
            company.must_all({R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
                              R"({"op":"period.close","through":"2026-01-31"})"});
            leave_role_to_general(company, "discounts_taken");
        },
        "payment.make",
        {
            {R"({"supplier":"NOBODY","account":"1000","amount":"1"})", "partner_not_found",
             "supplier"},
            {R"({"supplier":"GLOBEX","account":"1000","amount":"1"})", "not_a_supplier",
             "supplier"},
            {R"({"supplier":"ACME","account":"9999","amount":"1"})", "account_not_found",
             "account"},
            {R"({"supplier":"ACME","account":"1010","amount":"1"})", "account_not_active",
             "account"},
            {R"({"supplier":"ACME","account":"2000","amount":"1"})", "control_account", "account"},
            {R"({"supplier":"ACME","account":"2100","amount":"1"})", "not_a_bank_account",
             "account"},
            {payment("5", "", R"(,"currency":"dollar")"), "currency_not_known", "currency"},
            {payment("0", ""), "must_be_positive", "amount"},
            {payment("5", "", R"(,"bank_amount":"6")"), "bank_amount_differs", "bank_amount"},
            {payment("5", "", R"(,"currency":"EUR")"), "currency_rate_missing", "currency"},
            {payment("5", R"({"document":"A-1","amount":"5"})"), "document_not_found",
             "apply[0].document"},
            {payment("5", R"({"document":"B-2","amount":"5"})"), "document_not_found",
             "apply[0].document"},
            {payment("5", R"({"document":"B-1","amount":"5"})",
                     R"(,"currency":"EUR","bank_amount":"6")"),
             "other_currency", "apply[0].document"},
            {payment("500", R"({"document":"B-1","amount":"246.01"})"), "over_applied",
             "apply[0].amount"},
            {payment("5", "", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {payment("5", "", R"(,"number":"PAY-9")"), "number_taken", "number"},
            {payment("5", R"({"document":"B-1","amount":"5","discount":"1"})"),
             "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(a_bill_is_paid) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(a_bill);
        BOOST_TEST(company.must(payment("250", R"({"document":"B-1","amount":"246"})")).written() ==
                   R"({"payment":"PAY-000001","journal":"J-000002",)"
                   R"("settlements":[{"settlement":"SET-000001"}]})");
        BOOST_TEST(company.seen("select i.number, i.amount, b.open from open_item i "
                                "join open_item_balance b on b.open_item_id = i.id "
                                "order by i.number") ==
                   "A-1|1000|1000; B-1|-24600|0; B-2|600|600; PAY-000001|25000|400");
        BOOST_TEST(company.seen("select a.code, l.amount from journal_line l "
                                "join journal j on j.id = l.journal_id "
                                "join account a on a.id = l.account_id "
                                "where j.number = 'J-000002' order by a.code") ==
                   "1000|-25000; 2000|25000");
        const auto reads = company.connection().snapshot();
        BOOST_TEST(accounting::receivables_and_payables_equal_open_items(*reads).rows.empty());
        BOOST_TEST(accounting::open_balances_equal_items(*reads).rows.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
