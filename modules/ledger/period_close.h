// period.close: nothing is dated in these days any more.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

extern const Rule already_closed;
extern const Rule period_not_ready;

struct PeriodClose : RequestHead {
    Date through;
    void fields(Fields& f);
};

Json close_period(Tx& tx, const PeriodClose& request);
Operation period_close_operation();

}  // namespace storekeep::ledger
