#include "modules/warehouse/adjustment_approve.h"

#include "modules/access/approval.h"

namespace storekeep::warehouse {

void AdjustmentApprove::fields(Fields& f) {
    f.field("number", number, "the adjustment that waits", "adjustment");
}

Json approve_adjustment(Tx& tx, const AdjustmentApprove& request) {
    Adjustment adjustment = waiting_adjustment(tx, request.number);
    access::refuse_self_approval(tx, adjustment.document, "number");
    ledger::refuse_when_closed(tx, request.date);
    const std::string_view subject = adjustment_reason(adjustment.reason).subject;
    Adjusted done = adjust_stock(tx, adjustment, request.date, field_number);
    access::refuse_above_limit(tx, subject, done.worth, request.number, "number");
    adjustment.state = "posted";
    adjustment.posted_on = request.date;
    adjustment.value = done.value;
    adjustment.worth = done.worth;
    save_decision(tx, adjustment);
    note_event(tx, adjustment.document.id, "approved", request.memo.value_or(""));
    return answer(adjustment, std::move(done));
}

Operation adjustment_approve_operation() {
    return operation<AdjustmentApprove>(
        "adjustment.approve", "warehouse.adjust",
        "Posts an adjustment that waits; never by who entered it",
        {&document_not_found, &adjustment_not_waiting, &access::self_approval,
         &ledger::period_closed, &ledger::account_role_missing, &stock::not_enough_in_bin,
         &stock::allocated_to_others, &stock::serial_in_stock, &stock::bin_frozen,
         &stock::negative_later,
         &access::above_limit},
        approve_adjustment);
}

}  // namespace storekeep::warehouse
