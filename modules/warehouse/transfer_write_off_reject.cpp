#include "modules/warehouse/transfer_write_off_reject.h"

#include "modules/warehouse/transfer_loss.h"

namespace storekeep::warehouse {

void TransferWriteOffReject::fields(Fields& f) {
    f.field("number", number, "the write-off that waits, as TW-000001");
}

Json reject_transfer_write_off(Tx& tx, const TransferWriteOffReject& request) {
    TransferLoss loss = waiting_loss(tx, request.number);
    loss.state = "rejected";
    save_decision(tx, loss);
    note_event(tx, loss.document.id, "rejected", request.memo.value_or(""));
    return Json::object().set("write_off", loss.document.number).set("state", loss.state);
}

Operation transfer_write_off_reject_operation() {
    return operation<TransferWriteOffReject>(
        "transfer_write_off.reject", "warehouse.adjust",
        "A write-off that waits is not posted: its goods stay on their way",
        {&document_not_found, &write_off_not_waiting}, reject_transfer_write_off);
}

}  // namespace storekeep::warehouse
