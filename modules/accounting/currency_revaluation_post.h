// currency_revaluation.post: open documents in other currencies at the rate of a day, usually the
// last of a month. What they are worth more or less stands beside them until the next day.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct CurrencyRevaluationPost : RequestHead {
    std::optional<std::string> number;
    void fields(Fields& f);
};

Json post_currency_revaluation(Tx& tx, const CurrencyRevaluationPost& request);
Operation currency_revaluation_post_operation();

}  // namespace storekeep::accounting
