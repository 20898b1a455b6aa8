#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(inventory_valuation_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"item", "warehouse", "method", "quantity", "unit_cost", "value"};

BOOST_AUTO_TEST_CASE(the_value_of_any_day_is_the_inventory_account_of_that_day) {
    TradingCompany company;
    const std::vector<std::pair<std::string, std::string>> days{
        {"2026-03-02", "BOLT-M8|MAIN|fifo|100|4.00|400.00"},
        {"2026-03-05", "BOLT-M8|MAIN|fifo|160|4.0375|646.00"},
        {"2026-03-10", "BOLT-M8|MAIN|fifo|50|4.10|205.00"},
        {"2026-03-11", "BOLT-M8|MAIN|fifo|50|4.1666|208.33"}};
    for (const auto& [day, row] : days) {
        const Table value = company.ask("inventory_valuation", {{"as_of", day}});
        BOOST_TEST(rows_of(value, shown) == Rows{row});
        const Table books = company.ask("trial_balance", {{"as_of", day}});
        for (std::size_t place = 0; place < books.rows.size(); ++place)
            if (books.text_at(place, "account") == "1400")
                BOOST_TEST(books.text_at(place, "debit") == value.text_at(0, "value"));
    }
}

BOOST_AUTO_TEST_CASE(a_category_is_asked_for_by_its_code) {
    TradingCompany company;
    BOOST_TEST(company.ask("inventory_valuation", {{"category", "FASTENERS"}}).rows.size() == 1U);
    BOOST_TEST(company.ask("inventory_valuation", {{"category", "TOOLS"}}).rows.size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
