// currency_revaluation.reverse: takes a revaluation back, and its way back on the next day, too.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct CurrencyRevaluationReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_currency_revaluation(Tx& tx, const CurrencyRevaluationReverse& request);
Operation currency_revaluation_reverse_operation();

}  // namespace storekeep::accounting
