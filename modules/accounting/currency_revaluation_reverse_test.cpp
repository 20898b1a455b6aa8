#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(currency_revaluation_reverse)

namespace {

const std::vector<std::string> two_revaluations{
    R"({"op":"currency_rate.save","currency":"EUR","date":"2026-02-01","rate":"1.10"})",
    R"({"op":"currency_rate.save","currency":"EUR","date":"2026-02-20","rate":"1.20"})",
    R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true,"currency":"EUR"})",
    R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
    R"({"customer":"GLOBEX","document":"A-1","amount":"100.00"}]})",
    R"({"op":"currency_revaluation.post","date":"2026-02-20"})",
    R"({"op":"currency_revaluation.post","date":"2026-02-28"})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(two_revaluations);
            company.must_all(
                {R"({"op":"currency_revaluation.reverse","number":"CR-000001"})",
                 R"({"op":"period.close","through":"2026-01-31"})"});
        },
        "currency_revaluation.reverse",
        {
            {R"({"number":"CR-000009"})", "document_not_found", "number"},
            {R"({"number":"CR-000001"})", "already_reversed", "number"},
            {R"({"number":"CR-000002","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"CR-000002","date":"2026-02-27"})", "reversal_before_original", "date"},
            {R"({"number":"CR-000001-R"})", "is_a_reversal", "number"},
        });
}

BOOST_AUTO_TEST_CASE(both_days_are_taken_back_and_the_day_can_be_revalued_again) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_revaluations);
        company.must(R"({"op":"currency_revaluation.reverse","number":"CR-000002",)"
                     R"("date":"2026-02-28"})");
        BOOST_TEST(company.seen("select cast(sum(b.debit - b.credit) as bigint) "
                                "from account_balance b join account a on a.id = b.account_id "
                                "where a.code = '1190' and b.date >= 20512 group by b.date "
                                "order by b.date") == "0; 0");
        company.must(R"({"op":"currency_revaluation.post","date":"2026-02-28"})");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
