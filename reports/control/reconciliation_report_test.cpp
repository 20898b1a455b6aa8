#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(reconciliation_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"account", "warehouse", "books", "layers", "bins", "difference"};

BOOST_AUTO_TEST_CASE(one_page_proves_all) {
    TradingCompany company;
    const Rows rows{"1400|MAIN|208.33|208.33|208.33|0.00", "1450||0.00|0.00|0.00|0.00",
                    "1100||440.50|440.50||0.00", "2000||168.00|168.00||0.00",
                    "2150||82.00|82.00||0.00"};
    BOOST_TEST(rows_of(company.ask("reconciliation"), shown) == rows);
}

BOOST_AUTO_TEST_CASE(every_day_agrees) {
    TradingCompany company;
    for (int day = 1; day <= 24; ++day) {
        const Table page = company.ask("reconciliation",
                                       {{"as_of", text(Date::of(2026, 3, day))}});
        for (std::size_t row = 0; row < page.rows.size(); ++row)
            BOOST_TEST(page.text_at(row, "difference") == "0.00",
                       "day " << day << ", account " << page.text_at(row, "account"));
    }
}

// Goods that no document brought, as a hand in the database might: the bins alone know of them.
BOOST_AUTO_TEST_CASE(what_only_the_bins_know_of_shows_as_a_difference) {
    TradingCompany company;
    company.put_goods("BOLT-M8", "MAIN", "A-01-1", "50");
    const Table page = company.ask("reconciliation");
    BOOST_TEST(page.text_at(0, "layers") == "208.33");
    BOOST_TEST(page.text_at(0, "bins") == "416.66");
    BOOST_TEST(page.text_at(0, "difference") == "208.33");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
