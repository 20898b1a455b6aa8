#include "modules/accounting/currency_revaluation_posting.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(currency_revaluation_posting)

BOOST_AUTO_TEST_CASE(a_gain_stands_on_an_account_of_its_own) {
    TestCompany company;
    const auto reads = company.connection().snapshot();
    const Currency usd = reads->currency();
    const ledger::PostingRules rules(*reads);
    const ledger::Entry entry = accounting::revaluation_entry(
        rules, {}, Date::of(2026, 3, 31),
        {{Currency::named("EUR"), {500, usd}}, {Currency::named("GBP"), {-200, usd}}});
    std::vector<std::int64_t> amounts;
    for (const ledger::Line& line : entry.lines) amounts.push_back(line.amount.minor);
    BOOST_TEST(amounts == (std::vector<std::int64_t>{500, -500, -200, 200}),
               boost::test_tools::per_element());
    BOOST_TEST((entry.lines[0].account ==
                rules.account(ledger::role::currency_revaluation)));
    BOOST_TEST(entry.lines[0].memo == "EUR");
}

BOOST_AUTO_TEST_SUITE_END()
