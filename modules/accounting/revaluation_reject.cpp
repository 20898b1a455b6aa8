#include "modules/accounting/revaluation_reject.h"

#include "modules/accounting/revaluation_store.h"
#include "office/office.h"

namespace storekeep::accounting {

void RevaluationReject::fields(Fields& f) {
    f.field("number", number, "the revaluation that waits", "revaluation");
}

Json reject_revaluation(Tx& tx, const RevaluationReject& request) {
    Revaluation revaluation = waiting_revaluation(tx, request.number);
    request.refuse_when_changed(revaluation.version, request.number);
    revaluation.state = "rejected";
    update_revaluation(tx, revaluation);
    note_event(tx, revaluation.document.id, "rejected", request.memo.value_or(""));
    return answer(revaluation, {});
}

Operation revaluation_reject_operation() {
    return operation<RevaluationReject>(
        "revaluation.reject", "accounting.approve",
        "Refuses a revaluation that waits; stock keeps its cost. The memo says why.",
        {&revaluation_not_found, &revaluation_not_waiting, &changed_meanwhile},
        reject_revaluation);
}

}  // namespace storekeep::accounting
