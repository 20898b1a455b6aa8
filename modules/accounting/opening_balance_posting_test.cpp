#include "modules/accounting/opening_balance_posting.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(opening_balance_posting)

using namespace storekeep;
using namespace storekeep::accounting;

namespace {

const Currency usd = Currency::named("USD");
const Id<ledger::Account> equity{9};

}  // namespace

BOOST_AUTO_TEST_CASE(equity_takes_what_is_needed_to_balance) {
    const auto entry = opening_entry({}, {{{1}, {50000, usd}}, {{2}, {-20000, usd}}}, equity, usd);
    BOOST_REQUIRE_EQUAL(entry.lines.size(), 3U);
    BOOST_TEST(entry.lines[2].account.value == equity.value);
    BOOST_TEST(entry.lines[2].amount.minor == -30000);
}

BOOST_AUTO_TEST_CASE(an_open_item_is_a_line_on_its_control_account) {
    const OpenItem item{{}, {}, {5}, {1}, "INV-778", {}, {}, {-1250, usd}, {}, {}, {}};
    const ledger::Line line = opening_line(item);
    BOOST_TEST(line.account.value == 1);
    BOOST_TEST(line.partner.value == 5);
    BOOST_TEST(line.amount.minor == -1250);
    BOOST_TEST(line.memo == "INV-778");
}

BOOST_AUTO_TEST_SUITE_END()
