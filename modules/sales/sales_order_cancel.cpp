#include "modules/sales/sales_order_cancel.h"

#include "modules/sales/holdings.h"
#include "modules/sales/order_entry.h"
#include "modules/sales/sales_order_store.h"
#include "office/office.h"

namespace storekeep::sales {

const Rule already_picked{
    "already_picked",
    "of {number} line {line} {picked} are picked and {shipped} shipped; {wanted}"};

void SalesOrderCancel::fields(Fields& f) {
    f.field("number", number, "the order that is not wanted any more", "sales_order");
}

Json cancel_order(Tx& tx, const SalesOrderCancel& request) {
    SalesOrder order = order_named(tx, request.number, "number");
    if (order.status == "cancelled")
        refuse(sales_order_cancelled, "number", {{"number", order.number()}});
    request.refuse_when_changed(order.version, "sales order " + order.number());
    std::vector<stock::Demand> demands = stock::demands_of(tx, order.document.id);
    for (const stock::Demand& demand : demands)
        if (demand.picked.is_positive())
            refuse(already_picked, "number",
                   {{"number", order.number()},
                    {"line", std::to_string(demand.line)},
                    {"picked", text(demand.picked)},
                    {"shipped", text(demand.shipped)},
                    {"wanted", "it cannot be cancelled"}});

    order.status = "cancelled";
    order.version += 1;
    save_order(tx, order);
    stock::Balances balances(tx);
    std::map<std::size_t, std::vector<stock::Arrival>> freed;
    for (std::size_t index = 0; index < demands.size(); ++index) {
        freed[index] = let_go(balances, demands[index], demands[index].allocated);
        stock::change_request(tx, demands[index], {});
    }
    for (const auto& [index, arrivals] : freed) serve_others(balances, demands[index], arrivals);
    note_event(tx, order.document.id, "cancelled", request.memo.value_or(""));
    return answer(tx, order, order.lines, demands);
}

Operation sales_order_cancel_operation() {
    return operation<SalesOrderCancel>(
        "sales_order.cancel", "sales.order",
        "Nothing more is wanted; what was held serves those who wait",
        {&sales_order_not_found, &sales_order_cancelled, &changed_meanwhile, &already_picked},
        cancel_order);
}

}  // namespace storekeep::sales
