#include <boost/test/unit_test.hpp>

#include "modules/accounting/module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(opening_balance_post)

namespace {

const std::vector<std::string> partners{
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})"};

const std::string invoice = R"({"customer":"GLOBEX","document":"A-1","amount":"342.00"})";

std::string with(const std::string& lines, const std::string& more = {}) {
    return R"({"op":"opening_balance.post","lines":[)" + lines + "]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    const std::string cash = R"({"account":"1000","debit":"1"})";
    check_refusals(
        [](TestCompany& company) {
            company.must_all(partners);
            company.must_all(
                {R"({"op":"account.save","code":"1010","name":"Old","type":"asset",)"
                 R"("active":false})",
                 with(invoice, R"(,"number":"OB-7")"),
                 R"({"op":"period.close","through":"2026-01-31"})"});
        },
        "opening_balance.post",
        {
            {with(R"({"debit":"1"})"), "account_or_partner", "lines[0]"},
            {with(R"({"account":"1000","customer":"GLOBEX","debit":"1"})"), "account_or_partner",
             "lines[0]"},
            {with(cash + R"(,{"account":"1000","amount":"1"})"), "account_or_partner", "lines[1]"},
            {with(R"({"customer":"GLOBEX","document":"A-2"})"), "account_or_partner", "lines[0]"},
            {with(R"({"customer":"GLOBEX","amount":"1"})"), "account_or_partner", "lines[0]"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","debit":"1"})"),
             "account_or_partner", "lines[0]"},
            {with(R"({"account":"9999","debit":"1"})"), "account_not_found", "lines[0].account"},
            {with(R"({"account":"1010","debit":"1"})"), "account_not_active", "lines[0].account"},
            {with(R"({"account":"1400","debit":"1"})"), "control_account", "lines[0].account"},
            {with(R"({"account":"1000"})"), "debit_or_credit", "lines[0]"},
            {with(R"({"customer":"NOBODY","document":"A-2","amount":"1"})"), "partner_not_found",
             "lines[0].customer"},
            {with(R"({"customer":"ACME","document":"A-2","amount":"1"})"), "not_a_customer",
             "lines[0].customer"},
            {with(R"({"supplier":"GLOBEX","document":"A-2","amount":"1"})"), "not_a_supplier",
             "lines[0].supplier"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","currency":"euro"})"),
             "currency_not_known", "lines[0].currency"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"0"})"), "amount_is_zero",
             "lines[0].amount"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","currency":"EUR"})"),
             "currency_rate_missing", "lines[0].currency"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","currency":"EUR",)"
                  R"("rate":"0"})"),
             "rate_out_of_range", "lines[0].rate"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","rate":"2"})"),
             "value_contradicts_amount", "lines[0].rate"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","currency":"EUR",)"
                  R"("rate":"2","value":"3"})"),
             "value_contradicts_amount", "lines[0].value"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","value":"2"})"),
             "value_contradicts_amount", "lines[0].value"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1","currency":"EUR",)"
                  R"("value":"-2"})"),
             "value_contradicts_amount", "lines[0].value"},
            {with(invoice), "number_taken", "lines[0].document"},
            {with(R"({"customer":"GLOBEX","document":"A-2","amount":"1"},)"
                  R"({"customer":"GLOBEX","document":"A-2","amount":"2"})"),
             "number_taken", "lines[1].document"},
            {with(cash + R"(,{"account":"1000","credit":"1"})"), "nothing_to_post", "lines"},
            {with(cash, R"(,"date":"2026-01-31")"), "period_closed", "date"},
        });
}

BOOST_AUTO_TEST_CASE(its_number_is_taken_once) {
    TestCompany company;
    const std::string opening = with(R"({"account":"1000","debit":"1"})", R"(,"number":"OB-7")");
    company.must(opening);
    BOOST_TEST(company.refused(opening) == "number_taken@number");
}

BOOST_AUTO_TEST_CASE(equity_takes_the_rest) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(partners);
        const Json result = company.must(
            with(R"({"account":"1000","debit":"5000.00"},{"account":"2700","credit":"1200.00"},)" +
                 invoice +
                 R"(,{"supplier":"ACME","document":"B-1","amount":"246.00",)"
                 R"("due":"2026-01-20"})"));
        BOOST_TEST(result.written() == R"({"opening_balance":"OB-000001","journal":"J-000001"})");
        BOOST_TEST(company.seen("select a.code, b.debit - b.credit from account_balance b "
                                "join account a on a.id = b.account_id order by a.code") ==
                   "1000|500000; 1100|34200; 2000|-24600; 2700|-120000; 3900|-389600");
        BOOST_TEST(company.seen("select p.code, i.number, i.due - i.date, i.amount, b.open "
                                "from open_item i join partner p on p.id = i.partner_id "
                                "join open_item_balance b on b.open_item_id = i.id "
                                "order by i.number") ==
                   "GLOBEX|A-1|0|34200|34200; ACME|B-1|-41|-24600|-24600");
        const auto reads = company.connection().snapshot();
        BOOST_TEST(accounting::receivables_and_payables_equal_open_items(*reads).rows.empty());
        BOOST_TEST(accounting::open_balances_equal_items(*reads).rows.empty());
    }
}

BOOST_AUTO_TEST_CASE(an_invoice_in_another_currency_has_the_value_that_the_books_had) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(partners);
        company.must_all(
            {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.08"})",
             with(R"({"customer":"GLOBEX","document":"A-1","amount":"100","currency":"EUR",)"
                  R"("value":"112.35"},)"
                  R"({"supplier":"ACME","document":"B-1","amount":"100","currency":"EUR"})")});
        BOOST_TEST(company.seen("select number, amount, currency, foreign_amount from open_item "
                                "order by number") == "A-1|11235|EUR|10000; B-1|-10800|EUR|-10000");
    }
}

BOOST_AUTO_TEST_SUITE_END()
