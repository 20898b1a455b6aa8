#include "modules/purchasing/purchase_order_confirm.h"

#include "modules/access/approval.h"
#include "modules/purchasing/purchase_order_create.h"
#include "modules/purchasing/purchase_order_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

void PurchaseOrderConfirm::fields(Fields& f) {
    f.field("number", number, "the draft to place with the supplier", "purchase_order");
}

Json confirm(Tx& tx, const PurchaseOrderConfirm& request) {
    PurchaseOrder order = order_named(tx, request.number, "number");
    if (order.state != "draft")
        refuse(purchase_order_not_draft, "number",
               {{"number", order.number}, {"state", order.state}});
    request.refuse_when_changed(order.version, order.number);
    const Money total = order.rate.value_of(order.total());
    const bool waits = access::is_above_limit(tx, access::subject::purchase_order, total);
    order.state = waits ? "waiting_for_approval" : "confirmed";
    update_order(tx, order);
    note_event(tx, order.id, waits ? "submitted" : "confirmed", waits ? text(total) : "");
    return answer(order);
}

Operation purchase_order_confirm() {
    return operation<PurchaseOrderConfirm>(
        "purchase_order.confirm", "purchasing.order",
        "Places the order, or submits it for approval where it is above the user's limit.",
        {&purchase_order_not_found, &purchase_order_not_draft, &changed_meanwhile}, confirm);
}

}  // namespace storekeep::purchasing
