#include "modules/warehouse/transfer_cancel.h"

#include "modules/warehouse/transfer.h"

namespace storekeep::warehouse {

namespace {

const Rule transfer_shipped{"transfer_shipped", "{number} is {status}; receive what is on its way"};

}  // namespace

void TransferCancel::fields(Fields& f) {
    f.field("number", number, "the transfer that shall not happen", "transfer");
}

Json cancel(Tx& tx, const TransferCancel& request) {
    Transfer transfer = open_transfer(tx, request.number);
    if (transfer.status() != "requested")
        refuse(transfer_shipped, "number",
               {{"number", request.number}, {"status", transfer.status()}});
    cancel_transfer(tx, transfer);
    note_event(tx, transfer.document.id, "cancelled", request.memo.value_or(""));
    return answer(transfer);
}

Operation transfer_cancel_operation() {
    return operation<TransferCancel>("transfer.cancel", "warehouse.work",
                                     "Cancels a transfer of which nothing has left",
                                     {&transfer_not_found, &transfer_cancelled, &transfer_shipped},
                                     cancel);
}

}  // namespace storekeep::warehouse
