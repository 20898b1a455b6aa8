#include "modules/sales/sales_order_create.h"

#include "modules/catalog/currency_rates.h"
#include "modules/sales/sales_order_store.h"

namespace storekeep::sales {

void SalesOrderCreate::fields(Fields& f) {
    f.field("number", number, "the order's number; left out: the next of the series");
    f.field("customer", customer, "the customer's code", "partner");
    f.field("warehouse", warehouse, "from which it is shipped", "warehouse");
    f.field("ship_by", ship_by, "when it should leave; left out: the order's date");
    f.field("channel", channel, "where it came from: phone, shop, edi …; left out: office");
    f.field("reference", reference,
            "the number the order has there; the same one twice is refused");
    f.field("priority", priority, "1 is served first, 9 last; left out: 5");
    f.field("ship_to", ship_to, "the code of one of the customer's addresses");
    f.field("prices_include_tax", prices_include_tax, "whether tax is in the prices already");
    f.list("lines", lines, "what is sold", true);
}

Json create_order(Tx& tx, const SalesOrderCreate& request) {
    const catalog::Partner customer = catalog::customer_named(tx, request.customer, "customer");
    const catalog::Warehouse warehouse =
        catalog::warehouse_in_use_named(tx, request.warehouse, "warehouse");
    SalesOrder order;
    order.rate = catalog::exchange_rate(tx, customer.currency, request.date, "date");
    order.customer = customer.id;
    order.warehouse = warehouse.id;
    order.ship_by = request.ship_by.value_or(request.date);
    order.channel = request.channel.value_or("office");
    order.reference = request.reference.value_or("");
    order.priority = request.priority.value_or(5);
    order.status = "draft";
    order.version = 1;
    refuse_unless_priority(order.priority);
    order.ship_to = chosen_address(tx, customer, request.ship_to);
    order.bill_to = catalog::address_text(tx, customer.id, "");
    refuse_when_duplicate(tx, order);
    order.prices_include_tax = request.prices_include_tax;
    order.lines = entered_lines(tx, request.lines, customer, warehouse,
                                {false, customer.id, request.date, order.rate});
    amount_of(order);

    order.document = register_document(tx, "sales_order", request.number.value_or(""), request.date,
                                       request.memo.value_or(""));
    save_order(tx, order);
    save_lines(tx, order, order.lines);
    note_event(tx, order.document.id, "created", order.channel);
    return answer(tx, order, order.lines, {});
}

Operation sales_order_create_operation() {
    std::vector<const Rule*> refusals{&catalog::partner_not_found,
                                      &catalog::not_a_customer,
                                      &catalog::partner_not_active,
                                      &catalog::warehouse_not_found,
                                      &catalog::warehouse_not_active,
                                      &catalog::currency_rate_missing,
                                      &priority_out_of_range,
                                      &address_not_found,
                                      &duplicate_order};
    for (const Rule* rule : entered_line_refusals()) refusals.push_back(rule);
    refusals.push_back(&number_too_large);
    refusals.push_back(&number_taken);
    return operation<SalesOrderCreate>("sales_order.create", "sales.order",
                                       "Makes a draft order of a customer", std::move(refusals),
                                       create_order);
}

}  // namespace storekeep::sales
