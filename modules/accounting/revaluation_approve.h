// revaluation.approve: somebody else agrees, and it is posted.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct RevaluationApprove : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json approve_revaluation(Tx& tx, const RevaluationApprove& request);
Operation revaluation_approve_operation();

}  // namespace storekeep::accounting
