// Money: a 64-bit count of a currency's minor units, with its currency (ISO 4217).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/number.h"

namespace storekeep {

extern const Rule currency_not_known;  // {currency}

// An ISO 4217 code and its number of minor digits (JPY 0, USD 2, KWD 3).
class Currency {
public:
    constexpr Currency() = default;
    static Currency named(std::string_view code);  // refuses `currency_not_known`

    std::string code() const { return {code_.data(), code_.size()}; }
    int digits() const { return digits_; }
    std::int64_t minor_per_major() const;
    bool operator==(const Currency&) const = default;

private:
    std::array<char, 3> code_{'X', 'X', 'X'};  // XXX: no currency (ISO 4217)
    int digits_ = 2;
};

struct Money {
    std::int64_t minor = 0;
    Currency currency;

    bool operator==(const Money&) const = default;
    Money operator-() const { return {subtract(0, minor), currency}; }
    Money operator+(const Money& other) const;  // the same currency, or a broken invariant
    Money operator-(const Money& other) const;
    Money& operator+=(const Money& other) { return *this = *this + other; }
    Money& operator-=(const Money& other) { return *this = *this - other; }
    bool is_zero() const { return minor == 0; }
    bool is_positive() const { return minor > 0; }
    bool is_negative() const { return minor < 0; }
};

std::string text(const Money& money);  // "12.00", without the currency's code

// price × quantity, rounded half away from zero to the currency's minor unit.
Money extend(Price price, Quantity quantity, Currency currency);

// The value of `part` of a `whole` worth `value`: round(value · part / whole), all when equal.
Money share(const Money& value, Quantity part, Quantity whole);

// value / quantity, rounded to a millionth: for showing, never for posting.
Price unit_price(const Money& value, Quantity quantity);

// `percent` of `money`, rounded half away from zero.
Money percent_of(const Money& money, Percent percent);

// What money of one currency is worth in another: `rate` major units of `into` for one of `from`.
struct ExchangeRate {
    Currency from;
    Currency into;
    Factor rate{million};

    Money value_of(const Money& money) const;  // rounded half away from zero
    // The values of parts, which sum to the value of their sum: what rounding leaves over goes to
    // the parts that it treated worst.
    std::vector<Money> values_of(const std::vector<Money>& parts) const;
    Price price_from(Price price) const;  // a price in `into`, said in `from`

    bool operator==(const ExchangeRate&) const = default;
};

// What was typed, in the currency's minor units; refuses `too_many_digits` at `field`.
Money in_currency(Amount amount, Currency currency, std::string_view field);

}  // namespace storekeep
