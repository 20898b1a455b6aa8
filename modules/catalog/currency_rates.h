// Rates of exchange: what one of another currency is worth in the company's, day by day. The rate
// of a day is the last one known on or before it. Documents keep the rate that they were made with.
#pragma once

#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

extern const Rule currency_rate_missing;
extern const Rule rate_out_of_range;

// Refuses `currency_not_known` at `field`.
Currency currency_named(const std::string& code, const std::string& field);

// The company's currency is exchanged one for one. Refuses `currency_rate_missing` at `field` where
// no rate is known on the day.
ExchangeRate exchange_rate(Reads& reads, Currency currency, Date date, const std::string& field);

// A rate that somebody says, of one `from`; refuses `rate_out_of_range` at `field`.
ExchangeRate stated_rate(Currency from, Currency into, Factor rate, const std::string& field);

void save_rate(Tx& tx, Currency currency, Date date, Factor rate);

}  // namespace storekeep::catalog
