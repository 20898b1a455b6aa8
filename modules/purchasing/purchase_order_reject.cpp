#include "modules/purchasing/purchase_order_reject.h"

#include "modules/purchasing/purchase_order_create.h"
#include "modules/purchasing/purchase_order_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

void PurchaseOrderReject::fields(Fields& f) {
    f.field("number", number, "the order that waits for approval", "purchase_order");
    f.field("reason", reason, "why it is not approved, for its buyer", {}, long_text);
}

Json reject(Tx& tx, const PurchaseOrderReject& request) {
    PurchaseOrder order = waiting_order(tx, request.number);
    request.refuse_when_changed(order.version, order.number);
    order.state = "draft";
    update_order(tx, order);
    note_event(tx, order.id, "rejected", request.reason);
    return answer(order);
}

Operation purchase_order_reject() {
    return operation<PurchaseOrderReject>(
        "purchase_order.reject", "purchasing.approve",
        "Does not approve an order: it is a draft again, with the reason why.",
        {&purchase_order_not_found, &purchase_order_not_waiting, &changed_meanwhile}, reject);
}

}  // namespace storekeep::purchasing
