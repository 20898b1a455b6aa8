#include <boost/test/unit_test.hpp>

#include "modules/accounting/revaluing_for_tests.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(revaluation_approve)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        accounting::one_waits, "revaluation.approve",
        {
            {R"({"number":"RV-9"})", "revaluation_not_found", "number"},
            {R"({"number":"RV-SMALL"})", "revaluation_not_waiting", "number"},
            {R"({"number":"RV-BIG","version":9})", "changed_meanwhile", "version"},
            {R"({"number":"RV-BIG"})", "self_approval", "number"},
            {R"({"number":"RV-BIG"})", "above_limit", "number", "mia"},
            {R"({"number":"RV-BIG","date":"2026-01-31"})", "period_closed", "date", "max"},
        });
}

BOOST_AUTO_TEST_CASE(stock_keeps_its_cost_until_somebody_else_agrees) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        accounting::one_waits(company);
        BOOST_TEST(accounting::bolt_value(company) == "50000");
        company.act_as("max");
        const Json result = company.must(
            R"({"op":"revaluation.approve","number":"RV-BIG","date":"2026-03-05"})");
        BOOST_TEST(member(result, "status") == "posted");
        BOOST_TEST(member(result, "value") == "40.00");
        BOOST_TEST(accounting::bolt_value(company) == "54000");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
