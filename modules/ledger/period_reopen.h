// period.reopen: opens closed days again, back to an earlier last closed day.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

extern const Rule not_closed;

struct PeriodReopen : RequestHead {
    Date through;
    void fields(Fields& f);
};

Json reopen_period(Tx& tx, const PeriodReopen& request);
Operation period_reopen_operation();

}  // namespace storekeep::ledger
