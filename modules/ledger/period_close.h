// period.close: nothing is dated in these days any more.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

extern const Rule already_closed;

struct PeriodClose : RequestHead {
    Date through;
    void fields(Fields& f);
};

Json close_period(Tx& tx, const PeriodClose& request);
Operation period_close_operation();

}  // namespace storekeep::ledger
