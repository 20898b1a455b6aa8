#include "modules/sales/sales_order_allocate.h"

#include "modules/sales/order_entry.h"
#include "modules/sales/sales_order_store.h"
#include "office/office.h"

namespace storekeep::sales {

void SalesOrderAllocate::fields(Fields& f) {
    f.field("number", number, "the confirmed order", "sales_order");
}

Json allocate_order(Tx& tx, const SalesOrderAllocate& request) {
    const SalesOrder order = order_named(tx, request.number, "number");
    if (order.status != "confirmed")
        refuse(sales_order_not_confirmed, "number",
               {{"number", order.number()}, {"status", order.status}});
    request.refuse_when_changed(order.version, "sales order " + order.number());

    std::vector<stock::Demand> demands = stock::demands_of(tx, order.document.id);
    stock::Balances balances(tx);
    const Quantity held = stock::allocate(balances, demands);
    if (held.is_positive()) note_event(tx, order.document.id, "allocated", text(held));
    return answer(tx, order, order.lines, demands);
}

Operation sales_order_allocate_operation() {
    return operation<SalesOrderAllocate>(
        "sales_order.allocate", "sales.order",
        "Tries again to hold goods for what the order still waits for",
        {&sales_order_not_found, &sales_order_not_confirmed, &changed_meanwhile}, allocate_order);
}

}  // namespace storekeep::sales
