#include <boost/test/unit_test.hpp>

#include "modules/accounting/revaluing_for_tests.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(revaluation_reject)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(accounting::one_waits, "revaluation.reject",
                   {
                       {R"({"number":"RV-9"})", "revaluation_not_found", "number"},
                       {R"({"number":"RV-SMALL"})", "revaluation_not_waiting", "number"},
                       {R"({"number":"RV-BIG","version":9})", "changed_meanwhile", "version"},
                   });
}

BOOST_AUTO_TEST_CASE(stock_keeps_its_cost) {
    TestCompany company;
    accounting::one_waits(company);
    company.act_as("max");
    company.must(R"({"op":"revaluation.reject","number":"RV-BIG","memo":"prices fell again"})");
    BOOST_TEST(accounting::bolt_value(company) == "50000");
    BOOST_TEST(company.refused(R"({"op":"revaluation.approve","number":"RV-BIG"})") ==
               "revaluation_not_waiting@number");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
