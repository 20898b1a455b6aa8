#include "core/unit.h"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "core/must.h"

using namespace storekeep;

namespace {

constexpr UnitRatio dozen{12, 1};
constexpr UnitRatio third{1, 3};
constexpr Quantity whole{million};
constexpr Quantity any{1};

Quantity pieces(std::string_view text) { return {parse_millionths(text)}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(unit)

BOOST_AUTO_TEST_CASE(exact_conversions) {
    BOOST_TEST(text(in_base(pieces("4"), dozen, whole, "quantity")) == "48");
    BOOST_TEST(text(in_base(pieces("-0.5"), dozen, whole, "quantity")) == "-6");
    BOOST_TEST(text(in_base(pieces("3"), third, whole, "quantity")) == "1");
    BOOST_TEST(text(in_base(pieces("1.5"), {5, 2}, any, "quantity")) == "3.75");
    BOOST_TEST(text(in_base(pieces("0.25"), {1, 1}, pieces("0.25"), "quantity")) == "0.25");
    BOOST_TEST(in_base(Quantity{}, dozen, whole, "quantity").is_zero());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_exact_is_refused_at_its_field) {
    try {
        in_base(pieces("1"), third, any, "lines[0].quantity");
        BOOST_FAIL("a third was taken as exact");
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.code() == "conversion_not_exact");
        BOOST_TEST(refusal.field() == "lines[0].quantity");
        BOOST_TEST(
            refusal.message() ==
            "1 of a unit that holds 1/3 base units is not a multiple of 0.000001 base units");
    }
}

BOOST_AUTO_TEST_CASE(the_step_of_the_base_unit_is_kept) {
    BOOST_CHECK_THROW(in_base(pieces("0.1"), dozen, whole, "quantity"), Refusal);
    BOOST_CHECK_THROW(in_base(pieces("0.5"), {1, 1}, whole, "quantity"), Refusal);
    BOOST_CHECK_THROW(in_base(pieces("-0.3"), {1, 1}, pieces("0.25"), "quantity"), Refusal);
    BOOST_TEST(text(in_base(pieces("0.1"), dozen, pieces("0.1"), "quantity")) == "1.2");
}

BOOST_AUTO_TEST_CASE(too_large_is_refused_at_the_field) {
    try {
        in_base({std::numeric_limits<std::int64_t>::max()}, dozen, any, "quantity");
        BOOST_FAIL("an overflow passed");
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.code() == "number_too_large");
        BOOST_TEST(refusal.field() == "quantity");
    }
    // The product is beyond 64 bits, the result is not.
    const std::int64_t large = 9'000'000'000'000'000'000;
    BOOST_TEST(in_base({large}, {large, large}, any, "quantity").value == large);
}

BOOST_AUTO_TEST_CASE(prices_come_down_to_the_base_unit) {
    BOOST_TEST(text(per_base({parse_millionths("12")}, dozen)) == "1.00");
    BOOST_TEST(text(per_base({parse_millionths("10")}, dozen)) == "0.833333");
    BOOST_TEST(text(per_base({parse_millionths("20")}, dozen)) == "1.666667");
    BOOST_TEST(text(per_base({parse_millionths("2")}, third)) == "6.00");
}

BOOST_AUTO_TEST_CASE(ratios_and_steps_of_nothing_are_our_bug) {
    BOOST_CHECK_THROW(in_base(whole, {0, 1}, whole, "quantity"), BrokenInvariant);
    BOOST_CHECK_THROW(in_base(whole, {1, 0}, whole, "quantity"), BrokenInvariant);
    BOOST_CHECK_THROW(in_base(whole, {1, 1}, {}, "quantity"), BrokenInvariant);
    BOOST_CHECK_THROW(per_base({million}, {-1, 1}), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(a_quantity_is_told_in_whole_units) {
    const std::vector<NamedUnit> units{
        {"CASE", {12, 1}}, {"PALLET", {960, 1}}, {"HALF", {1, 2}}, {"ODD", {7, 3}}};
    const auto told = [&](std::int64_t count) {
        return in_units({count * million}, units, "EA");
    };
    BOOST_TEST(told(53) == "4 CASE + 5 EA");
    BOOST_TEST(told(0) == "0 EA");
    BOOST_TEST(told(-13) == "-13 EA");
    BOOST_TEST(told(24) == "2 CASE");
    BOOST_TEST(told(980) == "1 PALLET + 1 CASE + 3 ODD + 1 EA");
    BOOST_TEST(told(7) == "3 ODD");
    BOOST_TEST(in_units({500'000}, units, "EA") == "0.5 EA");
}

BOOST_AUTO_TEST_SUITE_END()
