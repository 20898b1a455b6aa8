// revaluation.reject: a revaluation that waits is not posted.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct RevaluationReject : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reject_revaluation(Tx& tx, const RevaluationReject& request);
Operation revaluation_reject_operation();

}  // namespace storekeep::accounting
