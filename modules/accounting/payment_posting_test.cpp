#include "modules/accounting/payment_posting.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(payment_posting)

using namespace storekeep;
using namespace storekeep::accounting;

namespace {

const Currency usd = Currency::named("USD");
const Id<ledger::Account> bank{1};
const Id<ledger::Account> control{2};
const Id<ledger::Account> earlier_control{3};
const Id<catalog::Partner> partner{9};

// "account:minor" of each line; every line names the partner.
std::vector<std::string> lines_of(const ledger::Entry& entry) {
    std::vector<std::string> lines;
    for (const ledger::Line& line : entry.lines) {
        BOOST_TEST(line.partner.value == partner.value);
        lines.push_back(fmt::format("{}:{}", line.account.value, line.amount.minor));
    }
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(money_received_goes_to_the_bank_from_receivables) {
    const auto lines = lines_of(payment_entry({}, Direction::received, partner, bank, {34200, usd},
                                              {{control, {34200, usd}}}));
    BOOST_TEST(lines == (std::vector<std::string>{"1:34200", "2:-34200"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(money_paid_goes_from_the_bank_to_payables) {
    const auto lines = lines_of(
        payment_entry({}, Direction::made, partner, bank, {24600, usd}, {{control, {24600, usd}}}));
    BOOST_TEST(lines == (std::vector<std::string>{"1:-24600", "2:24600"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_control_account_takes_its_own_share) {
    const auto lines =
        lines_of(payment_entry({}, Direction::received, partner, bank, {100, usd},
                               {{control, {70, usd}}, {earlier_control, {30, usd}}}));
    BOOST_TEST(lines == (std::vector<std::string>{"1:100", "2:-70", "3:-30"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
