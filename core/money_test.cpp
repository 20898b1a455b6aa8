#include "core/money.h"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "core/must.h"

using namespace storekeep;

namespace {

const Currency dollar = Currency::named("USD");
const Currency yen = Currency::named("JPY");
const Currency dinar = Currency::named("KWD");
const Currency fomento = Currency::named("CLF");

Price price(std::string_view text) { return {parse_millionths(text)}; }
Quantity quantity(std::string_view text) { return {parse_millionths(text)}; }
Amount amount(std::string_view text) { return {parse_millionths(text)}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(money)

BOOST_AUTO_TEST_CASE(currencies_know_their_minor_digits) {
    BOOST_TEST(dollar.code() == "USD");
    BOOST_TEST(dollar.digits() == 2);
    BOOST_TEST(yen.digits() == 0);
    BOOST_TEST(dinar.digits() == 3);
    BOOST_TEST(fomento.digits() == 4);
    BOOST_TEST(dollar.minor_per_major() == 100);
    BOOST_TEST(yen.minor_per_major() == 1);
    BOOST_TEST(fomento.minor_per_major() == 10'000);
    for (const char* code : {"AED", "ZWG", "XPF", "EUR", "TND", "VED", "ISK", "UYW", "BIF"})
        BOOST_TEST(Currency::named(code).code() == code);
}

BOOST_AUTO_TEST_CASE(what_is_no_currency_is_refused) {
    for (const char* code : {"", "usd", "US", "USDX", "ZZZ", "XXX", "D E", "DEM", "ED ", "USD "}) {
        try {
            Currency::named(code);
            BOOST_ERROR("taken as a currency: " << code);
        } catch (const Refusal& refusal) {
            BOOST_TEST(refusal.code() == "currency_not_known");
            BOOST_TEST(refusal.values()[0].second == code);
        }
    }
}

BOOST_AUTO_TEST_CASE(only_money_of_one_currency_is_added) {
    Money sum = Money{150, dollar} + Money{250, dollar};
    BOOST_TEST(sum.minor == 400);
    sum -= Money{500, dollar};
    BOOST_TEST(sum.minor == -100);
    BOOST_TEST(sum.is_negative());
    BOOST_TEST((-sum).minor == 100);
    BOOST_CHECK_THROW((sum + Money{1, yen}), BrokenInvariant);
    BOOST_CHECK_THROW((sum - Money{1, Currency{}}), BrokenInvariant);
    BOOST_CHECK((Money{1, dollar} != Money{1, yen}));
    const Money most{std::numeric_limits<std::int64_t>::max(), dollar};
    BOOST_CHECK_THROW((most + Money{1, dollar}), Refusal);
}

BOOST_AUTO_TEST_CASE(money_is_written_with_its_currency_digits) {
    BOOST_TEST(text(Money{1200, dollar}) == "12.00");
    BOOST_TEST(text(Money{-5, dollar}) == "-0.05");
    BOOST_TEST(text(Money{1200, yen}) == "1200");
    BOOST_TEST(text(Money{1200, dinar}) == "1.200");
}

BOOST_AUTO_TEST_CASE(price_times_quantity_rounds_half_away) {
    BOOST_TEST(extend(price("4.10"), quantity("60"), dollar).minor == 24'600);
    BOOST_TEST(extend(price("0.005"), quantity("1"), dollar).minor == 1);
    BOOST_TEST(extend(price("-0.005"), quantity("1"), dollar).minor == -1);
    BOOST_TEST(extend(price("0.0049"), quantity("1"), dollar).minor == 0);
    BOOST_TEST(extend(price("0.333333"), quantity("3"), dollar).minor == 100);
    BOOST_TEST(extend(price("10.5"), quantity("1"), yen).minor == 11);
    BOOST_TEST(extend(price("1.0005"), quantity("1"), dinar).minor == 1001);
    BOOST_TEST(extend(price("1.00005"), quantity("1"), fomento).minor == 10'001);
    BOOST_TEST((extend(price("1"), quantity("1"), yen).currency == yen));
}

BOOST_AUTO_TEST_CASE(products_pass_through_128_bits) {
    // The product of the two counts of millionths needs 97 bits, the cents fit into 64.
    BOOST_TEST(extend(price("90000"), quantity("999999999999.999999"), dollar).minor ==
               8'999'999'999'999'999'991);
    BOOST_CHECK_THROW(extend(price("999999999999"), quantity("999999999999"), dollar), Refusal);
}

BOOST_AUTO_TEST_CASE(a_share_of_all_is_all_and_value_is_conserved) {
    const Money value{1000, dollar};
    BOOST_TEST(share(value, quantity("3"), quantity("3")).minor == 1000);
    BOOST_TEST(share(value, quantity("1"), quantity("3")).minor == 333);
    BOOST_TEST(share(value, quantity("2"), quantity("3")).minor == 667);
    BOOST_TEST(share(value, Quantity{}, quantity("3")).minor == 0);
    BOOST_TEST(share(value, Quantity{}, Quantity{}).minor == 1000);
    BOOST_CHECK_THROW(share(value, quantity("1"), Quantity{}), BrokenInvariant);

    // Taking a layer down piece by piece leaves nothing behind.
    Money left{1000, dollar};
    Money taken{0, dollar};
    for (std::int64_t whole = 7; whole > 0; --whole) {
        const Money piece = share(left, {million}, {whole * million});
        left -= piece;
        taken += piece;
    }
    BOOST_TEST(left.minor == 0);
    BOOST_TEST(taken.minor == 1000);
}

BOOST_AUTO_TEST_CASE(unit_prices_are_for_showing) {
    BOOST_TEST(text(unit_price(Money{1000, dollar}, quantity("3"))) == "3.333333");
    BOOST_TEST(text(unit_price(Money{24'600, dollar}, quantity("60"))) == "4.10");
    BOOST_TEST(text(unit_price(Money{5, yen}, quantity("2"))) == "2.50");
    BOOST_TEST(text(unit_price(Money{-1500, dinar}, quantity("0.5"))) == "-3.00");
    BOOST_CHECK_THROW(unit_price(Money{1, dollar}, Quantity{}), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(percentages_round_half_away) {
    BOOST_TEST(percent_of(Money{36'000, dollar}, {5 * million}).minor == 1800);
    BOOST_TEST(percent_of(Money{10, dollar}, {5 * million}).minor == 1);
    BOOST_TEST(percent_of(Money{-10, dollar}, {5 * million}).minor == -1);
    BOOST_TEST(percent_of(Money{9, dollar}, {5 * million}).minor == 0);
    BOOST_TEST(percent_of(Money{10'000, dollar}, {8'875'000}).minor == 888);
}

BOOST_AUTO_TEST_CASE(money_is_exchanged_at_a_rate) {
    const ExchangeRate for_dinars{dinar, dollar, {3'262'500}};
    BOOST_TEST(text(for_dinars.value_of({1'000, dinar})) == "3.26");
    BOOST_TEST(text(for_dinars.value_of({-1'000, dinar})) == "-3.26");
    const ExchangeRate for_yen{yen, dollar, {6'512}};
    BOOST_TEST(text(for_yen.value_of({1'000'000, yen})) == "6512.00");
    BOOST_TEST(text(for_yen.price_from({65'120'000})) == "10000.00");
    BOOST_CHECK_THROW(for_yen.value_of({1, dollar}), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(values_of_parts_sum_to_the_value_of_their_sum) {
    const ExchangeRate rate{dinar, dollar, {5'000'000}};  // 1 fils is half a cent
    const auto values = [&](std::vector<std::int64_t> counts) {
        std::vector<Money> parts;
        for (const std::int64_t count : counts) parts.push_back({count, dinar});
        std::string written;
        for (const Money& value : rate.values_of(parts)) written += text(value) + ' ';
        return written;
    };
    BOOST_TEST(values({1, 1, 1}) == "0.00 0.01 0.01 ");
    BOOST_TEST(values({3, -1}) == "0.02 -0.01 ");
    BOOST_TEST(values({1, 1, -1, -1}) == "0.01 0.01 -0.01 -0.01 ");
    BOOST_TEST(values({7}) == "0.04 ");
    BOOST_TEST(values({}) == "");
}

BOOST_AUTO_TEST_CASE(typed_amounts_fit_their_currency_or_are_refused) {
    BOOST_TEST(in_currency(amount("12.5"), dollar, "amount").minor == 1250);
    BOOST_TEST(in_currency(amount("-0.01"), dollar, "amount").minor == -1);
    BOOST_TEST(in_currency(amount("1200"), yen, "amount").minor == 1200);
    BOOST_TEST(in_currency(amount("1.2345"), fomento, "amount").minor == 12'345);
    try {
        in_currency(amount("12.005"), dollar, "lines[0].amount");
        BOOST_FAIL("half a cent was taken");
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.code() == "too_many_digits");
        BOOST_TEST(refusal.field() == "lines[0].amount");
        BOOST_TEST(refusal.message() == "12.005 has more than 2 digits after the point");
    }
    BOOST_CHECK_THROW(in_currency(amount("0.5"), yen, "amount"), Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
