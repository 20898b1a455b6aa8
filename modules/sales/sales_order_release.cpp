#include "modules/sales/sales_order_release.h"

#include "modules/sales/order_entry.h"
#include "modules/sales/sales_order_store.h"
#include "modules/warehouse/order_work.h"
#include "office/office.h"

namespace storekeep::sales {

const Rule nothing_to_release{"nothing_to_release",
                              "nothing is held for {number} that is not picked"};

void ReleaseLine::fields(Fields& f) {
    f.field("line", line, "the order's line");
    f.field("quantity", quantity, "how many, in the base unit; left out: all that is held");
}

void SalesOrderRelease::fields(Fields& f) {
    f.field("number", number, "the confirmed order", "sales_order");
    f.list("lines", lines, "what is given back; left out: all that is held and not picked");
}

namespace {

struct Part {
    stock::Demand* demand;
    Quantity quantity;
};

std::vector<Part> parts_of(warehouse::OrderWork& work, const SalesOrderRelease& request) {
    std::map<std::int64_t, Quantity> held;
    for (const warehouse::Holding& holding : work.holdings)
        if (!holding.is_picked()) held[holding.line] += holding.quantity;
    std::vector<Part> parts;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const ReleaseLine& line = request.lines[index];
        stock::Demand& demand = work.demand_of(line.line, in_list("lines", index, "line"));
        const std::string field = in_list("lines", index, "quantity");
        if (line.quantity && !line.quantity->is_positive())
            refuse(must_be_positive, field, {{"field", field}, {"value", text(*line.quantity)}});
        parts.push_back({&demand, line.quantity.value_or(held[line.line])});
    }
    if (request.lines.empty())
        for (stock::Demand& demand : work.demands) parts.push_back({&demand, held[demand.line]});
    std::erase_if(parts, [&](const Part& part) {
        return part.quantity.is_zero() || held[part.demand->line].is_zero();
    });
    if (parts.empty()) refuse(nothing_to_release, "number", {{"number", request.number}});
    return parts;
}

}  // namespace

Json release_order(Tx& tx, const SalesOrderRelease& request) {
    const SalesOrder order = order_named(tx, request.number, "number");
    if (order.status != "confirmed")
        refuse(sales_order_not_confirmed, "number",
               {{"number", order.number()}, {"status", order.status}});
    request.refuse_when_changed(order.version, "sales order " + order.number());
    warehouse::OrderWork work{order.document, stock::demands_of(tx, order.document.id),
                              warehouse::holdings_of(tx, order.document.id)};
    const std::vector<Part> parts = parts_of(work, request);

    // Who waits is not served at once: the goods are given back for an order that somebody means.
    stock::Balances balances(tx);
    Quantity released;
    for (const Part& part : parts)
        released += stock::release(balances, *part.demand, part.quantity);
    note_event(tx, order.document.id, "released", text(released));
    return answer(tx, order, order.lines, work.demands).set("released", text(released));
}

Operation sales_order_release_operation() {
    return operation<SalesOrderRelease>(
        "sales_order.release", "sales.order",
        "Gives back what is held for the order and not picked; it goes on waiting",
        {&sales_order_not_found, &sales_order_not_confirmed, &changed_meanwhile,
         &warehouse::line_not_on_order, &must_be_positive, &nothing_to_release},
        release_order);
}

}  // namespace storekeep::sales
