#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(currency_revaluation_post)

namespace {

// GLOBEX owes 100.00 EUR since 1 February at 1.10; euros are worth 1.20 from 28 February on.
const std::vector<std::string> a_foreign_invoice{
    R"({"op":"currency_rate.save","currency":"EUR","date":"2026-02-01","rate":"1.10"})",
    R"({"op":"currency_rate.save","currency":"EUR","date":"2026-02-28","rate":"1.20"})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true,"currency":"EUR"})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
    R"({"customer":"GLOBEX","document":"A-1","amount":"100.00"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(a_foreign_invoice);
            company.must_all(
                {R"({"op":"opening_balance.post","date":"2026-01-15","lines":[)"
                 R"({"customer":"GLOBEX","document":"A-0","amount":"1.00","value":"1.05"}]})",
                 R"({"op":"currency_revaluation.post","date":"2026-02-28","number":"CR-1"})",
                 R"({"op":"item.save","sku":"BOLT","name":"Bolt"})",
                 R"({"op":"period.close","through":"2026-02-10"})"});
            leave_role_to_general(company, "currency_revaluation");
        },
        "currency_revaluation.post",
        {
            {R"({"date":"2026-02-28"})", "revalued_already", "date"},
            {R"({"date":"2026-01-20"})", "currency_rate_missing", "date"},
            {R"({"date":"2026-01-10"})", "nothing_to_revalue", "date"},
            {R"({"date":"2026-02-05"})", "period_closed", "date"},
            {R"({"date":"2026-03-01","number":"CR-1"})", "number_taken", "number"},
            {R"({"date":"2026-03-01"})", "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(the_value_of_a_day_is_taken_back_on_the_next) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(a_foreign_invoice);
        company.must_all(
            {R"({"op":"payment.receive","date":"2026-03-01","customer":"GLOBEX","account":"1000",)"
             R"("amount":"40","apply":[{"document":"A-1","amount":"40"}]})"});
        BOOST_TEST(company.must(R"({"op":"currency_revaluation.post","date":"2026-02-28"})")
                       .written() ==
                   R"({"currency_revaluation":"CR-000001","change":"10.00","journal":"J-000004"})");
        BOOST_TEST(company.seen("select a.code, b.date, b.debit - b.credit from account_balance b "
                                "join account a on a.id = b.account_id where a.code = '1190' "
                                "order by b.date") == "1190|20512|1000; 1190|20513|-1000");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
