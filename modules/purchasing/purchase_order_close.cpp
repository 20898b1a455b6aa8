#include "modules/purchasing/purchase_order_close.h"

#include "modules/purchasing/billed_ahead.h"
#include "modules/purchasing/purchase_order_create.h"
#include "modules/purchasing/purchase_order_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

void PurchaseOrderClose::fields(Fields& f) {
    f.field("number", number, "the order of which no more is expected", "purchase_order");
    f.field("line", line, "only this line; left out: the whole order");
}

Json close(Tx& tx, const PurchaseOrderClose& request) {
    PurchaseOrder order = order_named(tx, request.number, "number");
    if (order.state != "confirmed")
        refuse(purchase_order_not_confirmed, "number",
               {{"number", order.number}, {"state", order.state}});
    request.refuse_when_changed(order.version, order.number);
    OrderLine* only = request.line ? order.find(*request.line) : nullptr;
    if (request.line && !only)
        refuse(line_not_on_order, "line",
               {{"number", order.number},
                {"line", std::to_string(*request.line)},
                {"lines", std::to_string(order.lines.size()) + " lines"}});
    Json shortages = Json::list();
    for (OrderLine& line : order.lines) {
        if (only && &line != only) continue;
        if (line.open().is_positive())
            shortages.append(Json::object()
                                 .set("line", line.line)
                                 .set("item", line.sku)
                                 .set("short", text(line.open())));
        line.closed = true;
    }
    if (!only) order.state = "closed";
    refuse_below_billed(tx, order, only ? "line" : "number");
    update_order(tx, order);
    note_event(tx, order.id, "closed", request.memo.value_or(""));
    return answer(order).set("shortages", std::move(shortages));
}

Operation purchase_order_close() {
    return operation<PurchaseOrderClose>(
        "purchase_order.close", "purchasing.order",
        "Closes an order, or one line of it, short: nothing more is expected.",
        {&purchase_order_not_found, &purchase_order_not_confirmed, &changed_meanwhile,
         &line_not_on_order, &billed_ahead_of_goods}, close);
}

}  // namespace storekeep::purchasing
