#include "modules/accounting/revaluation_approve.h"

#include "modules/access/approval.h"
#include "modules/accounting/revaluation_store.h"
#include "office/office.h"

namespace storekeep::accounting {

void RevaluationApprove::fields(Fields& f) {
    f.field("number", number, "the revaluation that waits", "revaluation");
}

Json approve_revaluation(Tx& tx, const RevaluationApprove& request) {
    Revaluation revaluation = waiting_revaluation(tx, request.number);
    request.refuse_when_changed(revaluation.version, request.number);
    work_out(tx, revaluation);
    access::refuse_self_approval(tx, revaluation.document, "number");
    access::refuse_above_limit(tx, access::subject::revaluation, revaluation.size(),
                               request.number, "number");
    ledger::refuse_when_closed(tx, request.date);
    const ledger::Journal journal = post_revaluation(tx, revaluation, request.date);
    update_revaluation(tx, revaluation);
    note_event(tx, revaluation.document.id, "approved", text(revaluation.difference()));
    return answer(revaluation, journal);
}

Operation revaluation_approve_operation() {
    return operation<RevaluationApprove>(
        "revaluation.approve", "accounting.approve",
        "Approves a revaluation above its maker's limit: it is posted at once.",
        {&revaluation_not_found, &revaluation_not_waiting, &changed_meanwhile,
         &access::self_approval, &access::above_limit, &ledger::period_closed},
        approve_revaluation);
}

}  // namespace storekeep::accounting
