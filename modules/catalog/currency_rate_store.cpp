#include "core/text.h"
#include "modules/catalog/currency_rates.h"

namespace storekeep::catalog {

const Rule currency_rate_missing{"currency_rate_missing",
                                 "no rate of {currency} is known on {date}; enter one with "
                                 "currency_rate.save"};

const Rule rate_out_of_range{"rate_out_of_range",
                             "a rate of {rate} {company} for one {currency} is not between "
                             "0.000001 and 1000000"};

namespace {

// Keeps every product of an amount and a rate within 128 bits.
constexpr std::int64_t highest_rate = million * million;

}  // namespace

Currency currency_named(const std::string& code, const std::string& field) {
    try {
        return Currency::named(code);
    } catch (const Refusal& refusal) {
        throw refusal.within(field);
    }
}

ExchangeRate exchange_rate(Reads& reads, Currency currency, Date date, const std::string& field) {
    if (currency == reads.currency()) return {currency, currency};
    const auto row = reads.first(
        "select rate from currency_rate where currency = $1 and date <= $2 "
        "order by date desc limit 1",
        currency.code(), date);
    if (!row)
        refuse(currency_rate_missing, field,
               {{"currency", currency.code()}, {"date", text(date)}});
    return {currency, reads.currency(), {row->integer(0)}};
}

ExchangeRate stated_rate(Currency from, Currency into, Factor rate, const std::string& field) {
    if (!rate.is_positive() || rate.value > highest_rate)
        refuse(rate_out_of_range, field,
               {{"rate", text(rate)}, {"company", into.code()}, {"currency", from.code()}});
    return {from, into, rate};
}

void save_rate(Tx& tx, Currency currency, Date date, Factor rate) {
    tx.upsert_row("currency_rate", "currency, date, rate", 2, currency.code(), date, rate);
}

}  // namespace storekeep::catalog
