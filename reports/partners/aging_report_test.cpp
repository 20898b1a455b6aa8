#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(aging_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"partner", "current", "1–30", "31–60", "61–90", "over_90", "total"};

// Due on 20 March: 940.50, of which 500.00 are paid on that day.
BOOST_AUTO_TEST_CASE(what_is_owed_grows_older) {
    TradingCompany company;
    const std::vector<std::pair<std::string, std::string>> days{
        {"2026-03-19", "GLOBEX|940.50|0.00|0.00|0.00|0.00|940.50"},
        {"2026-03-20", "GLOBEX|440.50|0.00|0.00|0.00|0.00|440.50"},
        {"2026-03-21", "GLOBEX|0.00|440.50|0.00|0.00|0.00|440.50"},
        {"2026-04-19", "GLOBEX|0.00|440.50|0.00|0.00|0.00|440.50"},
        {"2026-04-20", "GLOBEX|0.00|0.00|440.50|0.00|0.00|440.50"},
        {"2026-05-20", "GLOBEX|0.00|0.00|0.00|440.50|0.00|440.50"},
        {"2026-06-19", "GLOBEX|0.00|0.00|0.00|0.00|440.50|440.50"}};
    for (const auto& [day, row] : days)
        BOOST_TEST(rows_of(company.ask("receivables_aging", {{"as_of", day}}), shown) == Rows{row},
                   day << " has other ages");
    BOOST_TEST(company.ask("receivables_aging", {{"as_of", "2026-03-09"}}).rows.size() == 0U);
}

BOOST_AUTO_TEST_CASE(without_a_day_ages_are_those_of_today) {
    TradingCompany company;
    company.set_today(Date::of(2026, 5, 20));
    const Rows owed{"GLOBEX|0.00|0.00|0.00|440.50|0.00|440.50"};
    BOOST_TEST(rows_of(company.ask("receivables_aging"), shown) == owed);
    const Rows owing{"ACME|0.00|0.00|168.00|0.00|0.00|168.00"};
    BOOST_TEST(rows_of(company.ask("payables_aging"), shown) == owing);
}

BOOST_AUTO_TEST_CASE(another_partner_owes_nothing) {
    TradingCompany company;
    BOOST_TEST(company.ask("receivables_aging", {{"partner", "ACME"}}).rows.size() == 0U);
    BOOST_TEST(company.ask("payables_aging", {{"partner", "ACME"}}).rows.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
