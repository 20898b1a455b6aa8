#include "modules/warehouse/adjustment_reject.h"

namespace storekeep::warehouse {

void AdjustmentReject::fields(Fields& f) {
    f.field("number", number, "the adjustment that waits", "adjustment");
}

Json reject_adjustment(Tx& tx, const AdjustmentReject& request) {
    Adjustment adjustment = waiting_adjustment(tx, request.number);
    adjustment.state = "rejected";
    save_decision(tx, adjustment);
    note_event(tx, adjustment.document.id, "rejected", request.memo.value_or(""));
    return Json::object()
        .set("adjustment", adjustment.document.number)
        .set("state", adjustment.state);
}

Operation adjustment_reject_operation() {
    return operation<AdjustmentReject>(
        "adjustment.reject", "warehouse.adjust", "An adjustment that waits is not posted",
        {&document_not_found, &adjustment_not_waiting}, reject_adjustment);
}

}  // namespace storekeep::warehouse
