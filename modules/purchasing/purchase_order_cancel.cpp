#include "modules/purchasing/purchase_order_cancel.h"

#include "modules/purchasing/billed_ahead.h"
#include "modules/purchasing/purchase_order_create.h"
#include "modules/purchasing/purchase_order_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

namespace {

const Rule order_ended_already{"purchase_order_ended", "{number} is {state} already"};

}  // namespace

void PurchaseOrderCancel::fields(Fields& f) {
    f.field("number", number, "the order that shall not come", "purchase_order");
}

Json cancel(Tx& tx, const PurchaseOrderCancel& request) {
    PurchaseOrder order = order_named(tx, request.number, "number");
    if (order.state == "closed" || order.state == "cancelled")
        refuse(order_ended_already, "number", {{"number", order.number}, {"state", order.state}});
    request.refuse_when_changed(order.version, order.number);
    for (const OrderLine& line : order.lines)
        if (line.received.is_positive())
            refuse(already_received, "number",
                   {{"received", text(line.received)},
                    {"number", order.number},
                    {"line", std::to_string(line.line)},
                    {"wanted", "close the order instead"}});
    order.state = "cancelled";
    refuse_below_billed(tx, order, "number");
    update_order(tx, order);
    note_event(tx, order.id, "cancelled", request.memo.value_or(""));
    return answer(order);
}

Operation purchase_order_cancel() {
    return operation<PurchaseOrderCancel>(
        "purchase_order.cancel", "purchasing.order",
        "Cancels an order of which nothing has been received.",
        {&purchase_order_not_found, &order_ended_already, &changed_meanwhile, &already_received,
         &billed_ahead_of_goods},
        cancel);
}

}  // namespace storekeep::purchasing
