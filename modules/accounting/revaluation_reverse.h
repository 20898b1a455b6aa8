// revaluation.reverse: stock gets the cost back that it had before.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct RevaluationReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_revaluation(Tx& tx, const RevaluationReverse& request);
Operation revaluation_reverse_operation();

}  // namespace storekeep::accounting
