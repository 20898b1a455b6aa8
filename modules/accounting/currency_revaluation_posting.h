// What open documents in other currencies are worth more or less on a day, in the books.
#pragma once

#include "modules/accounting/currency_revaluation_store.h"

namespace storekeep::accounting {

struct Revalued {
    Currency currency;
    Money change;  // positive: a gain
};

// Beside the control accounts, which keep the value of the documents: on an account of its own.
ledger::Entry revaluation_entry(const ledger::PostingRules& rules, const Document& document,
                                Date date, const std::vector<Revalued>& changes);

}  // namespace storekeep::accounting
