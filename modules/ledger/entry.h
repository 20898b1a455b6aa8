// Arithmetic on the lines of an entry, and the rules for amounts that people type on lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

extern const Rule debit_or_credit;
extern const Rule entry_does_not_balance;
extern const Rule nothing_to_post;

// Lines equal but for their amount summed into the first of them; zero lines left out.
std::vector<Line> combined(const std::vector<Line>& lines);

// Goods held at a standard cost: the entry counts them at what they brought; `variance` of that is
// purchase price variance and not stock.
void keep_out_of_stock(Entry& entry, const PostingRules& rules, const catalog::Item& item,
                       Id<catalog::Warehouse> warehouse, const Money& variance);

struct Sums {
    Money debit;
    Money credit;  // positive
};
Sums sums_of(const std::vector<Line>& lines, Currency currency);

// What a person typed on a line, as debit positive and credit negative; refuses `debit_or_credit`
// at `field` unless exactly one of the two is there and more than 0.
Money signed_amount(const std::optional<Amount>& debit, const std::optional<Amount>& credit,
                    Currency currency, const std::string& field);

// Refuses `nothing_to_post` when the lines cancel each other out.
void refuse_when_nothing_is_left(const std::vector<Line>& lines);

}  // namespace storekeep::ledger
