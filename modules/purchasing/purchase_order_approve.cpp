#include "modules/purchasing/purchase_order_approve.h"

#include "modules/access/approval.h"
#include "modules/purchasing/purchase_order_create.h"
#include "modules/purchasing/purchase_order_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

void PurchaseOrderApprove::fields(Fields& f) {
    f.field("number", number, "the order that waits for approval", "purchase_order");
}

Json approve(Tx& tx, const PurchaseOrderApprove& request) {
    PurchaseOrder order = waiting_order(tx, request.number);
    request.refuse_when_changed(order.version, order.number);
    access::refuse_self_approval(tx, load_document(tx, order.id), "number");
    access::refuse_above_limit(tx, access::subject::purchase_order,
                               order.rate.value_of(order.total()), order.number, "number");
    order.state = "confirmed";
    update_order(tx, order);
    note_event(tx, order.id, "approved", request.memo.value_or(""));
    note_event(tx, order.id, "confirmed");
    return answer(order);
}

Operation purchase_order_approve() {
    return operation<PurchaseOrderApprove>(
        "purchase_order.approve", "purchasing.approve",
        "Approves an order above its buyer's limit: it is placed at once.",
        {&purchase_order_not_found, &purchase_order_not_waiting, &changed_meanwhile,
         &access::self_approval, &access::above_limit},
        approve);
}

}  // namespace storekeep::purchasing
