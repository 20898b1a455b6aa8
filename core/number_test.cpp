#include "core/number.h"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <numeric>

#include "core/must.h"

using namespace storekeep;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

auto refused_as(std::string_view code) {
    return [code](const Refusal& refusal) { return refusal.code() == code; };
}

std::vector<std::int64_t> parts(std::int64_t whole, const std::vector<std::int64_t>& weights) {
    return split(whole, weights);
}

using Parts = std::vector<std::int64_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(number)

BOOST_AUTO_TEST_CASE(sums_never_wrap) {
    BOOST_TEST(add(largest - 1, 1) == largest);
    BOOST_TEST(subtract(least + 1, 1) == least);
    BOOST_TEST(subtract(-1, largest) == least);
    BOOST_CHECK_EXCEPTION(add(largest, 1), Refusal, refused_as("number_too_large"));
    BOOST_CHECK_EXCEPTION(add(least, -1), Refusal, refused_as("number_too_large"));
    BOOST_CHECK_EXCEPTION(subtract(least, 1), Refusal, refused_as("number_too_large"));
    BOOST_CHECK_EXCEPTION(subtract(0, least), Refusal, refused_as("number_too_large"));
    BOOST_CHECK_EXCEPTION(-Quantity{least}, Refusal, refused_as("number_too_large"));
    BOOST_CHECK_EXCEPTION(Price{largest} + Price{1}, Refusal, refused_as("number_too_large"));
}

BOOST_AUTO_TEST_CASE(halves_go_away_from_zero) {
    BOOST_TEST(divide_half_away(5, 2) == 3);
    BOOST_TEST(divide_half_away(-5, 2) == -3);
    BOOST_TEST(divide_half_away(5, -2) == -3);
    BOOST_TEST(divide_half_away(-5, -2) == 3);
    BOOST_TEST(divide_half_away(1, 2) == 1);
    BOOST_TEST(divide_half_away(-1, 2) == -1);
    BOOST_TEST(divide_half_away(1, 3) == 0);
    BOOST_TEST(divide_half_away(2, 3) == 1);
    BOOST_TEST(divide_half_away(-4, 3) == -1);
    BOOST_TEST(divide_half_away(0, 7) == 0);
    BOOST_TEST(divide_half_away(499'999, million) == 0);
    BOOST_TEST(divide_half_away(500'000, million) == 1);
}

BOOST_AUTO_TEST_CASE(division_at_the_edges) {
    const Int128 square = static_cast<Int128>(largest) * largest;
    BOOST_TEST(divide_half_away(square, largest) == largest);
    BOOST_TEST(divide_half_away(-square, largest) == -largest);
    BOOST_CHECK_EXCEPTION(
        divide_half_away(static_cast<Int128>(least) * least, -static_cast<Int128>(least)), Refusal,
        refused_as("number_too_large"));
    BOOST_TEST(divide_half_away(static_cast<Int128>(least), 1) == least);
    BOOST_CHECK_EXCEPTION(divide_half_away(square, largest - 1), Refusal,
                          refused_as("number_too_large"));
    BOOST_CHECK_EXCEPTION(divide_half_away(static_cast<Int128>(least), -1), Refusal,
                          refused_as("number_too_large"));
    BOOST_CHECK_THROW(divide_half_away(1, 0), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(exact_division_says_when_it_is_not) {
    std::int64_t result = 42;
    BOOST_TEST(divide_exact(12, -4, result));
    BOOST_TEST(result == -3);
    BOOST_TEST(!divide_exact(13, 4, result));
    BOOST_TEST(result == -3);
    BOOST_TEST(divide_exact(0, 5, result));
    BOOST_TEST(result == 0);
    BOOST_CHECK_THROW(divide_exact(1, 0, result), BrokenInvariant);
    BOOST_CHECK_EXCEPTION(divide_exact(static_cast<Int128>(largest) * 4, 2, result), Refusal,
                          refused_as("number_too_large"));
}

BOOST_AUTO_TEST_CASE(split_gives_the_rest_to_the_largest_remainders) {
    BOOST_TEST(parts(100, {1, 1, 1}) == (Parts{34, 33, 33}), boost::test_tools::per_element());
    BOOST_TEST(parts(-100, {1, 1, 1}) == (Parts{-34, -33, -33}), boost::test_tools::per_element());
    // Quotas 1.25, 2.5, 6.25: the one cent over goes to the half.
    BOOST_TEST(parts(10, {5, 10, 25}) == (Parts{1, 3, 6}), boost::test_tools::per_element());
    BOOST_TEST(parts(5, {0, 7, 0}) == (Parts{0, 5, 0}), boost::test_tools::per_element());
    BOOST_TEST(parts(2, {0, 1, 1, 1}) == (Parts{0, 1, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(parts(0, {3, 4}) == (Parts{0, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(split_refuses_weights_that_mean_nothing) {
    BOOST_CHECK_THROW(parts(1, {}), BrokenInvariant);
    BOOST_CHECK_THROW(parts(1, {0, 0}), BrokenInvariant);
    BOOST_CHECK_THROW(parts(1, {2, -1}), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(split_parts_sum_to_the_whole_and_lie_within_one_of_their_quota) {
    std::uint64_t state = 7;
    const auto next = [&state](std::int64_t below) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::int64_t>((state >> 33) % static_cast<std::uint64_t>(below));
    };
    for (int round = 0; round < 2000; ++round) {
        Parts weights;
        const std::int64_t count = 1 + next(12);
        for (std::int64_t i = 0; i < count; ++i) weights.push_back(next(1'000'000));
        weights.push_back(1);
        const std::int64_t whole = next(2'000'000) - 1'000'000;
        const Parts made = split(whole, weights);
        const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        BOOST_REQUIRE_EQUAL(std::accumulate(made.begin(), made.end(), std::int64_t{0}), whole);
        for (std::size_t i = 0; i < made.size(); ++i) {
            const std::int64_t off = made[i] * total - whole * weights[i];
            BOOST_REQUIRE(off > -total && off < total);
        }
    }
}

BOOST_AUTO_TEST_CASE(split_holds_at_the_edges) {
    BOOST_TEST(parts(least, {1}) == (Parts{least}), boost::test_tools::per_element());
    const Parts made = parts(largest, {largest, largest, largest});
    BOOST_TEST(made[0] + made[1] + made[2] == largest);
    BOOST_TEST(made[0] - made[2] <= 1);
}

BOOST_AUTO_TEST_CASE(numbers_are_read_from_their_digits) {
    BOOST_TEST(parse_millionths("0") == 0);
    BOOST_TEST(parse_millionths("-0") == 0);
    BOOST_TEST(parse_millionths("96") == 96'000'000);
    BOOST_TEST(parse_millionths("-12.5") == -12'500'000);
    BOOST_TEST(parse_millionths("0.000001") == 1);
    BOOST_TEST(parse_millionths("007.10") == 7'100'000);
    BOOST_TEST(parse_millionths(".5") == 500'000);
    BOOST_TEST(parse_millionths("999999999999.999999") == 999'999'999'999'999'999);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused) {
    for (const std::string_view text :
         {"", "-", ".", "-.", "5.", "+5", " 5", "5 ", "1,000", "1e3", "0x10", "1.2.3", "--1", "1-",
          "ten", "1.5a", "NaN", "\xD9\xA3"})
        BOOST_CHECK_EXCEPTION(parse_millionths(text), Refusal, refused_as("not_a_number"));
    try {
        parse_millionths("ten");
        BOOST_FAIL("a word was read as a number");
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.field().empty());
        BOOST_TEST(refusal.message() ==
                   "'ten' is not a number; write digits with at most one point, as 1234.5");
    }
}

BOOST_AUTO_TEST_CASE(too_many_digits_are_refused_on_either_side) {
    BOOST_CHECK_EXCEPTION(parse_millionths("0.0000001"), Refusal, refused_as("too_many_digits"));
    BOOST_CHECK_EXCEPTION(parse_millionths("1000000000000"), Refusal,
                          refused_as("number_too_large"));
    BOOST_CHECK_EXCEPTION(parse_millionths(std::string(400, '9')), Refusal,
                          refused_as("number_too_large"));
}

BOOST_AUTO_TEST_CASE(numbers_are_written_with_as_few_decimals_as_they_need) {
    BOOST_TEST(millionths_text(-12'500'000) == "-12.5");
    BOOST_TEST(millionths_text(40'000'000) == "40");
    BOOST_TEST(millionths_text(0) == "0");
    BOOST_TEST(millionths_text(0, 2) == "0.00");
    BOOST_TEST(millionths_text(-1) == "-0.000001");
    BOOST_TEST(millionths_text(4'100'000, 2) == "4.10");
    BOOST_TEST(millionths_text(3'500, 2) == "0.0035");
    BOOST_TEST(millionths_text(1'000'000, 6) == "1.000000");
    BOOST_TEST(millionths_text(least) == "-9223372036854.775808");
    BOOST_CHECK_THROW(millionths_text(1, 7), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(scaled_numbers_keep_their_digits) {
    BOOST_TEST(scaled_text(1234, 2) == "12.34");
    BOOST_TEST(scaled_text(-5, 2) == "-0.05");
    BOOST_TEST(scaled_text(5, 0) == "5");
    BOOST_TEST(scaled_text(1200, 3) == "1.200");
    BOOST_TEST(scaled_text(least, 2) == "-92233720368547758.08");
    BOOST_CHECK_THROW(scaled_text(1, -1), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(each_meaning_has_its_own_text) {
    BOOST_TEST(text(Quantity{500'000}) == "0.5");
    BOOST_TEST(text(Price{4'100'000}) == "4.10");
    BOOST_TEST(text(Percent{5'000'000}) == "5");
    BOOST_TEST(text(Amount{12'000'000}) == "12.00");
    BOOST_TEST(text(Factor{1'082'500}) == "1.0825");
}

BOOST_AUTO_TEST_CASE(what_was_written_reads_back) {
    for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1'500'000},
                                     std::int64_t{999'999'999'999'999'999}})
        for (int decimals = 0; decimals <= 6; ++decimals)
            BOOST_TEST(parse_millionths(millionths_text(value, decimals)) == value);
}

BOOST_AUTO_TEST_SUITE_END()
