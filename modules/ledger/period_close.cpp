#include "modules/ledger/period_close.h"

#include "modules/ledger/journal_store.h"

namespace storekeep::ledger {

const Rule already_closed{"already_closed", "the books are closed through {closed} already"};

void PeriodClose::fields(Fields& f) {
    f.field("through", through, "the last day that is closed, as 2026-03-31");
}

Json close_period(Tx& tx, const PeriodClose& request) {
    const Date closed = closed_through(tx);
    if (request.through <= closed) refuse(already_closed, "through", {{"closed", text(closed)}});
    set_closed_through(tx, request.through);
    return Json::object().set("closed_through", text(request.through));
}

Operation period_close_operation() {
    return operation<PeriodClose>("period.close", "ledger.close",
                                  "Closes the books through a day: nothing is dated in it any more",
                                  {&already_closed}, close_period);
}

}  // namespace storekeep::ledger
