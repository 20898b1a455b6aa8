#include "modules/ledger/period_reopen.h"

#include "modules/ledger/journal_store.h"

namespace storekeep::ledger {

const Rule not_closed{"not_closed",
                      "{through} is not closed: the books are closed through {closed}"};

void PeriodReopen::fields(Fields& f) {
    f.field("through", through, "the day that stays the last closed one; the days after it open");
}

Json reopen_period(Tx& tx, const PeriodReopen& request) {
    const Date closed = closed_through(tx);
    if (request.through >= closed)
        refuse(not_closed, "through",
               {{"through", text(request.through.plus_days(1))}, {"closed", text(closed)}});
    set_closed_through(tx, request.through);
    return Json::object().set("closed_through", text(request.through));
}

Operation period_reopen_operation() {
    return operation<PeriodReopen>("period.reopen", "ledger.close",
                                   "Opens closed days again, after the day that stays closed",
                                   {&not_closed}, reopen_period);
}

}  // namespace storekeep::ledger
