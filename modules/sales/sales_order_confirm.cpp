#include "modules/sales/sales_order_confirm.h"

#include "modules/sales/order_entry.h"
#include "modules/sales/sales_order_store.h"
#include "office/office.h"
#include "office/settings.h"

namespace storekeep::sales {

void SalesOrderConfirm::fields(Fields& f) {
    f.field("number", number, "the draft to confirm", "sales_order");
}

stock::Demand demand_of(const SalesOrder& order, const catalog::Partner& customer,
                        const OrderLine& line) {
    stock::Demand demand;
    demand.document = order.document.id;
    demand.line = line.line;
    demand.item = line.item;
    demand.warehouse = line.warehouse;
    demand.partner = order.customer;
    demand.priority = order.priority;
    demand.ship_by = order.ship_by;
    demand.shelf_life_days = customer.shelf_life_days;
    demand.requested = line.quantity;
    return demand;
}

namespace {

// What a draft names may have been put out of use since.
void refuse_unless_sellable(Reads& reads, const SalesOrder& order,
                            const catalog::Partner& customer) {
    if (!customer.active)
        refuse(catalog::partner_not_active, "number", {{"partner", customer.code}});
    std::vector<Id<catalog::Item>> ids;
    for (const OrderLine& line : order.lines) ids.push_back(line.item);
    for (const catalog::Item& item : catalog::items_of(reads, ids))
        catalog::refuse_unless_sellable(item, "number");
}

}  // namespace

Json confirm_order(Tx& tx, const SalesOrderConfirm& request) {
    SalesOrder order = order_named(tx, request.number, "number");
    if (order.status != "draft")
        refuse(sales_order_not_draft, "number",
               {{"number", order.number()}, {"status", order.status}});
    request.refuse_when_changed(order.version, "sales order " + order.number());
    const catalog::Partner customer = catalog::load_partner(tx, order.customer);
    refuse_unless_sellable(tx, order, customer);

    order.status = "confirmed";
    order.version += 1;
    save_order(tx, order);
    std::vector<stock::Demand> demands;
    for (const OrderLine& line : order.lines) {
        stock::Demand demand = demand_of(order, customer, line);
        demand.id = stock::ask_for(tx, demand);
        demands.push_back(std::move(demand));
    }
    stock::Balances balances(tx);
    if (setting(tx, "allocation_on_confirm") == "yes") stock::allocate(balances, demands);
    note_event(tx, order.document.id, "confirmed");
    return answer(tx, order, order.lines, demands);
}

Operation sales_order_confirm_operation() {
    return operation<SalesOrderConfirm>(
        "sales_order.confirm", "sales.order", "The order asks for its goods and holds what is free",
        {&sales_order_not_found, &sales_order_not_draft, &changed_meanwhile,
         &catalog::partner_not_active, &catalog::item_not_active},
        confirm_order);
}

}  // namespace storekeep::sales
