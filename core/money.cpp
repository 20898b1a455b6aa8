#include "core/money.h"

#include <algorithm>
#include <utility>

#include "core/must.h"

namespace storekeep {

const Rule currency_not_known{
    "currency_not_known",
    "'{currency}' is not a currency of ISO 4217; write its three capital letters, as USD"};

namespace {

constexpr std::string_view without_minor_units =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::string_view with_thousandths = "BHD IQD JOD KWD LYD OMR TND";
constexpr std::string_view with_ten_thousandths = "CLF UYW";

// ANG (until 2025) and BGN (until 2026) are kept: open books and last year's documents name them.
constexpr std::string_view with_hundredths =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN "
    "BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
    "GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP "
    "LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR "
    "NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN "
    "SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR "
    "ZMW ZWG";

bool is_code(std::string_view text) {
    if (text.size() != 3) return false;
    for (const char c : text)
        if (c < 'A' || c > 'Z') return false;
    return true;
}

// The minor digits of a listed currency, or -1. A code has no blank, so it is found only whole.
int digits_of(std::string_view code) {
    if (!is_code(code)) return -1;
    if (with_hundredths.find(code) != std::string_view::npos) return 2;
    if (without_minor_units.find(code) != std::string_view::npos) return 0;
    if (with_thousandths.find(code) != std::string_view::npos) return 3;
    if (with_ten_thousandths.find(code) != std::string_view::npos) return 4;
    return -1;
}

Int128 power_of_ten(int exponent) {
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

}  // namespace

Currency Currency::named(std::string_view code) {
    const int digits = digits_of(code);
    if (digits < 0) refuse(currency_not_known, {}, {{"currency", std::string(code)}});
    Currency currency;
    currency.code_ = {code[0], code[1], code[2]};
    currency.digits_ = digits;
    return currency;
}

std::int64_t Currency::minor_per_major() const {
    return static_cast<std::int64_t>(power_of_ten(digits_));
}

Money Money::operator+(const Money& other) const {
    must(currency == other.currency, "money of two currencies cannot be added");
    return {add(minor, other.minor), currency};
}

Money Money::operator-(const Money& other) const {
    must(currency == other.currency, "money of two currencies cannot be subtracted");
    return {subtract(minor, other.minor), currency};
}

std::string text(const Money& money) { return scaled_text(money.minor, money.currency.digits()); }

// Price and quantity carry six decimals each. Dividing by what is left of their twelve, instead of
// multiplying by the minor units first, keeps every product within 128 bits.
Money extend(Price price, Quantity quantity, Currency currency) {
    const Int128 product = static_cast<Int128>(price.value) * quantity.value;
    return {divide_half_away(product, power_of_ten(12 - currency.digits())), currency};
}

Money share(const Money& value, Quantity part, Quantity whole) {
    if (part == whole) return value;
    must(!whole.is_zero(), "a share of nothing");
    return {divide_half_away(static_cast<Int128>(value.minor) * part.value, whole.value),
            value.currency};
}

Price unit_price(const Money& value, Quantity quantity) {
    must(!quantity.is_zero(), "the unit price of nothing");
    const Int128 scaled = value.minor * power_of_ten(12 - value.currency.digits());
    return {divide_half_away(scaled, quantity.value)};
}

Money percent_of(const Money& money, Percent percent) {
    const Int128 product = static_cast<Int128>(money.minor) * percent.value;
    return {divide_half_away(product, Int128{100} * million), money.currency};
}

namespace {

// Minor units of `into` for a count of minor units of `from`, as a fraction.
Int128 numerator_of(const ExchangeRate& rate, const Money& money) {
    must(money.currency == rate.from, "money is exchanged at the rate of its own currency");
    return static_cast<Int128>(money.minor) * rate.rate.value * rate.into.minor_per_major();
}

Int128 denominator_of(const ExchangeRate& rate) {
    return Int128{million} * rate.from.minor_per_major();
}

}  // namespace

Money ExchangeRate::value_of(const Money& money) const {
    return {divide_half_away(numerator_of(*this, money), denominator_of(*this)), into};
}

std::vector<Money> ExchangeRate::values_of(const std::vector<Money>& parts) const {
    Money sum{0, from};
    Money given{0, into};
    std::vector<Money> values;
    std::vector<std::pair<Int128, std::size_t>> lost;  // by rounding, in parts of a minor unit
    for (const Money& part : parts) {
        values.push_back(value_of(part));
        lost.push_back({numerator_of(*this, part) -
                            static_cast<Int128>(values.back().minor) * denominator_of(*this),
                        lost.size()});
        sum += part;
        given += values.back();
    }
    std::int64_t left = (value_of(sum) - given).minor;
    const bool more = left > 0;
    std::stable_sort(lost.begin(), lost.end(), [&](const auto& one, const auto& other) {
        return more ? one.first > other.first : one.first < other.first;
    });
    for (std::size_t index = 0; left != 0; ++index) {
        values[lost[index].second].minor += more ? 1 : -1;
        left += more ? -1 : 1;
    }
    return values;
}

Price ExchangeRate::price_from(Price price) const {
    return {divide_half_away(static_cast<Int128>(price.value) * million, rate.value)};
}

Money in_currency(Amount amount, Currency currency, std::string_view field) {
    Money money{0, currency};
    const Int128 scaled = static_cast<Int128>(amount.value) * currency.minor_per_major();
    if (!divide_exact(scaled, million, money.minor))
        refuse(too_many_digits, std::string(field),
               {{"value", text(amount)}, {"digits", std::to_string(currency.digits())}});
    return money;
}

}  // namespace storekeep
