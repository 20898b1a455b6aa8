#include "modules/ledger/entry.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(entry)

using namespace storekeep;
using namespace storekeep::ledger;

namespace {

const Currency usd = Currency::named("USD");

Line line(std::int64_t account, std::int64_t minor, std::string memo = {}) {
    return {{account}, {minor, usd}, {}, {}, {}, std::move(memo)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_equal_but_for_their_amount_are_summed) {
    const auto lines = combined({line(1, 500), line(2, -700), line(1, 200)});
    BOOST_REQUIRE_EQUAL(lines.size(), 2U);
    BOOST_TEST(lines[0].account.value == 1);
    BOOST_TEST(lines[0].amount.minor == 700);
    BOOST_TEST(lines[1].amount.minor == -700);
}

BOOST_AUTO_TEST_CASE(lines_that_differ_in_anything_else_stay_apart) {
    Line with_partner = line(1, 1);
    with_partner.partner = {5};
    Line with_item = line(1, 1);
    with_item.item = {5};
    Line with_warehouse = line(1, 1);
    with_warehouse.warehouse = {5};
    const auto lines =
        combined({line(1, 1), line(1, 1, "freight"), with_partner, with_item, with_warehouse});
    BOOST_TEST(lines.size() == 5U);
}

BOOST_AUTO_TEST_CASE(lines_that_come_to_nothing_are_left_out) {
    BOOST_TEST(combined({line(1, 500), line(1, -500), line(2, 0)}).empty());
}

BOOST_AUTO_TEST_CASE(sums_have_debits_and_credits_apart) {
    const Sums sums = sums_of({line(1, 500), line(2, -300), line(3, -150)}, usd);
    BOOST_TEST(sums.debit.minor == 500);
    BOOST_TEST(sums.credit.minor == 450);
}

BOOST_AUTO_TEST_CASE(a_line_has_either_a_debit_or_a_credit) {
    const Amount twelve{12 * million};
    BOOST_TEST(signed_amount(twelve, {}, usd, "lines[0]").minor == 1200);
    BOOST_TEST(signed_amount({}, twelve, usd, "lines[0]").minor == -1200);
    const auto refused = [&](std::optional<Amount> debit, std::optional<Amount> credit) {
        try {
            signed_amount(debit, credit, usd, "lines[0]");
            return std::string{};
        } catch (const Refusal& refusal) {
            return fmt::format("{} {}", refusal.code(), refusal.field());
        }
    };
    BOOST_TEST(refused({}, {}) == "debit_or_credit lines[0]");
    BOOST_TEST(refused(twelve, twelve) == "debit_or_credit lines[0]");
    BOOST_TEST(refused(Amount{0}, {}) == "debit_or_credit lines[0]");
    BOOST_TEST(refused({}, Amount{-1 * million}) == "debit_or_credit lines[0]");
    BOOST_TEST(refused(Amount{5000}, {}) == "too_many_digits lines[0].debit");
}

BOOST_AUTO_TEST_CASE(an_entry_says_debit_and_credit_by_the_sign) {
    Entry entry;
    entry.debit(line(1, 250));
    entry.credit(line(2, 250));
    BOOST_TEST(entry.lines[0].amount.minor == 250);
    BOOST_TEST(entry.lines[1].amount.minor == -250);
}

BOOST_AUTO_TEST_SUITE_END()
