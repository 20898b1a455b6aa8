#include "modules/ledger/period_close.h"

#include "modules/ledger/close_checklist.h"
#include "modules/ledger/journal_store.h"

namespace storekeep::ledger {

const Rule already_closed{"already_closed", "the books are closed through {closed} already"};
const Rule period_not_ready{"period_not_ready",
                            "{count} up to {through} should be settled first, as {document}: "
                            "{detail}; the report close_checklist lists all",
                            "ledger.close_unready"};

namespace {

void refuse_when_not_ready(const std::vector<OpenMatter>& matters, Date through) {
    const auto count = std::count_if(matters.begin(), matters.end(),
                                     [](const OpenMatter& one) { return one.stops; });
    if (count > 0)
        refuse(period_not_ready, "through",
               {{"count", std::to_string(count)},
                {"through", text(through)},
                {"document", matters.front().document},
                {"detail", matters.front().detail}});
}

}  // namespace

void PeriodClose::fields(Fields& f) {
    f.field("through", through, "the last day that is closed, as 2026-03-31");
}

Json close_period(Tx& tx, const PeriodClose& request) {
    const Date closed = closed_through(tx);
    if (request.through <= closed) refuse(already_closed, "through", {{"closed", text(closed)}});
    const std::vector<OpenMatter> matters = open_matters(tx, request.through);
    if (!request.waives(period_not_ready)) refuse_when_not_ready(matters, request.through);
    set_closed_through(tx, request.through);
    Json result = Json::object().set("closed_through", text(request.through));
    if (matters.empty()) return result;
    Json open = Json::list();
    for (const OpenMatter& one : matters)
        open.append(Json::object()
                        .set("kind", one.kind)
                        .set("document", one.document)
                        .set("detail", one.detail));
    return result.set("open", std::move(open));
}

Operation period_close_operation() {
    return operation<PeriodClose>("period.close", "ledger.close",
                                  "Closes the books through a day: nothing is dated in it any more",
                                  {&already_closed, &period_not_ready}, close_period);
}

}  // namespace storekeep::ledger
