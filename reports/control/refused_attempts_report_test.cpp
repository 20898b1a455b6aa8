#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(refused_attempts_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(what_was_tried_without_the_right_to) {
    TradingCompany company;
    BOOST_TEST(company.ask("refused_attempts").rows.empty());
    company.must(R"({"op":"user.save","user":"wim","roles":["warehouse"]})");
    const std::string before = company.hash();
    company.act_as("wim");
    company.refused(R"({"op":"unit.save","code":"KG"})");
    company.refused(R"({"op":"putaway.post","receipt":"GR-9"})");  // a mistake, no attempt
    company.act_as("owner");
    BOOST_TEST(company.hash() == before);
    const Rows shown{"user", "operation", "code", "detail"};
    const Rows rows{"wim|unit.save|right_missing|catalog.items"};
    BOOST_TEST(rows_of(company.ask("refused_attempts"), shown) == rows);
    BOOST_TEST(company.ask("refused_attempts", {{"user", "owner"}}).rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
