#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(partners_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(suppliers_and_customers_with_their_terms) {
    TradingCompany company;
    const Rows shown{"partner", "name", "supplier", "customer", "terms_days", "state"};
    const Rows both{"ACME|Acme Supplies|yes||30|active", "GLOBEX|Globex||yes|10|active"};
    BOOST_TEST(rows_of(company.ask("partners"), shown) == both);
    const Rows customers{"GLOBEX|Globex||yes|10|active"};
    BOOST_TEST(rows_of(company.ask("partners", {{"role", "customer"}}), shown) == customers);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
