#include "modules/sales/sales_order_change.h"

#include <set>

#include "modules/sales/holdings.h"
#include "modules/sales/order_change.h"
#include "modules/sales/sales_order_cancel.h"
#include "modules/sales/sales_order_confirm.h"
#include "modules/sales/sales_order_store.h"
#include "modules/warehouse/order_work.h"
#include "office/office.h"
#include "office/settings.h"

namespace storekeep::sales {

void OrderLineChange::fields(Fields& f) {
    f.field("line", line, "the line to change, or a new number to add a line");
    f.field("item", item, "the SKU of what is sold", "item");
    f.field("quantity", quantity, "how many, in `unit`; 0 takes the line out");
    f.field("unit", unit, "the unit sold in", "unit");
    f.field("price", price, "of one such unit");
    f.field("discount_percent", discount_percent, "taken off the price");
    f.field("warehouse", warehouse, "from which it is shipped", "warehouse");
    f.field("tax_code", tax_code, "how it is taxed; empty: not", "tax_code");
}

void SalesOrderChange::fields(Fields& f) {
    f.field("number", number, "the order to change", "sales_order");
    f.field("customer", customer, "another customer, of a draft", "partner");
    f.field("warehouse", warehouse, "for lines added from here on, of a draft", "warehouse");
    f.field("ship_by", ship_by, "when it should leave now");
    f.field("channel", channel, "where it came from");
    f.field("reference", reference, "the number the order has there");
    f.field("priority", priority, "1 is served first, 9 last");
    f.field("ship_to", ship_to, "the code of another address of the customer");
    f.list("lines", lines, "the lines that change or are added; the others stay");
}

namespace {

// The head as it will be. Version and lines are not its affair.
SalesOrder changed_head(Tx& tx, SalesOrder order, const SalesOrderChange& request) {
    const auto refuse_when_confirmed = [&](const char* field) {
        if (order.status == "confirmed")
            refuse(fixed_by_confirmation, field, {{"number", order.number()}, {"field", field}});
    };
    if (request.customer) {
        refuse_when_confirmed("customer");
        const catalog::Partner customer =
            catalog::customer_named(tx, *request.customer, "customer");
        if (customer.currency != order.currency())
            refuse(other_currency_ordered, "customer",
                   {{"number", order.number()},
                    {"currency", order.currency().code()},
                    {"customer", customer.code},
                    {"other", customer.currency.code()}});
        order.customer = customer.id;
    }
    if (request.warehouse) {
        refuse_when_confirmed("warehouse");
        order.warehouse = catalog::warehouse_named(tx, *request.warehouse, "warehouse").id;
    }
    order.ship_by = request.ship_by.value_or(order.ship_by);
    order.channel = request.channel.value_or(order.channel);
    order.reference = request.reference.value_or(order.reference);
    order.priority = request.priority.value_or(order.priority);
    refuse_unless_priority(order.priority);
    if (request.customer || request.ship_to) {
        const catalog::Partner customer = catalog::load_partner(tx, order.customer);
        order.ship_to = chosen_address(tx, customer, request.ship_to);
        if (request.customer) order.bill_to = catalog::address_text(tx, customer.id, "");
    }
    if (request.channel || request.reference) refuse_when_duplicate(tx, order);
    return order;
}

void keep_draft_lines(Tx& tx, SalesOrder& order, const std::vector<OrderLine>& lines) {
    std::vector<OrderLine> kept;
    for (const OrderLine& line : lines) {
        if (line.quantity.is_zero())
            remove_line(tx, order, line.line);
        else
            kept.push_back(line);
    }
    save_lines(tx, order, kept);
}

// Asks for more or less of each line, and for the new ones; the order's demands as they are then.
// What came free is given away when all lines have said what they want: it may serve another line
// of this order too.
std::vector<stock::Demand> change_demands(Tx& tx, stock::Balances& balances,
                                          const SalesOrder& order,
                                          const std::vector<stock::Demand>& demands,
                                          const std::vector<OrderLine>& lines) {
    std::map<std::int64_t, stock::Demand> known;
    for (const stock::Demand& demand : demands) known[demand.line] = demand;
    const catalog::Partner customer = catalog::load_partner(tx, order.customer);
    std::vector<std::pair<stock::Demand, std::vector<stock::Arrival>>> freed;
    for (const OrderLine& line : lines)
        if (!known.contains(line.line)) stock::ask_for(tx, demand_of(order, customer, line));
    for (const OrderLine& line : lines) {
        if (!known.contains(line.line)) continue;
        stock::Demand demand = known.at(line.line);
        const Quantity excess = demand.allocated + demand.shipped - line.quantity;
        std::vector<stock::Arrival> given = let_go(balances, demand, excess);
        stock::change_request(tx, demand, line.quantity);
        freed.emplace_back(std::move(demand), std::move(given));
    }
    for (const auto& [former, given] : freed) serve_others(balances, former, given);
    std::set<std::int64_t> numbers;
    for (const OrderLine& line : lines) numbers.insert(line.line);
    std::vector<stock::Demand> changed = stock::demands_of(tx, order.document.id);
    std::erase_if(changed, [&](const stock::Demand& one) { return !numbers.contains(one.line); });
    if (setting(tx, "allocation_on_confirm") == "yes") stock::allocate(balances, changed);
    return changed;
}

void put_in(SalesOrder& order, const std::vector<OrderLine>& lines) {
    for (const OrderLine& line : lines) {
        OrderLine* before = order.find(line.line);
        if (before)
            *before = line;
        else
            order.lines.push_back(line);
    }
    if (order.status == "draft")
        std::erase_if(order.lines, [](const OrderLine& line) { return line.quantity.is_zero(); });
}

}  // namespace

Json change_order(Tx& tx, const SalesOrderChange& request) {
    const SalesOrder before = order_named(tx, request.number, "number");
    if (before.status == "cancelled")
        refuse(sales_order_cancelled, "number", {{"number", before.number()}});
    request.refuse_when_changed(before.version, "sales order " + before.number());
    SalesOrder order = changed_head(tx, before, request);
    const std::vector<OrderLine> lines = changed_lines(tx, order, request);
    std::vector<stock::Demand> demands = stock::demands_of(tx, order.document.id);
    if (order.status == "confirmed") refuse_unless_changeable(tx, order, demands, lines);
    put_in(order, lines);
    amount_of(order);

    order.version += 1;
    save_order(tx, order);
    if (order.status == "draft") {
        keep_draft_lines(tx, order, lines);
    } else {
        save_lines(tx, order, lines);
        if (order.priority != before.priority || order.ship_by != before.ship_by)
            stock::reschedule(tx, order.document.id, order.priority, order.ship_by);
        stock::Balances balances(tx);
        demands = change_demands(tx, balances, order, demands, lines);
    }
    note_event(tx, order.document.id, "changed", request.memo.value_or(""));
    return answer(tx, order, lines, demands);
}

Operation sales_order_change_operation() {
    std::vector<const Rule*> refusals{
        &sales_order_not_found,        &sales_order_cancelled,       &changed_meanwhile,
        &fixed_by_confirmation,        &catalog::partner_not_found,  &catalog::not_a_customer,
        &catalog::partner_not_active,  &other_currency_ordered,      &catalog::warehouse_not_found,
        &priority_out_of_range,
        &address_not_found,            &duplicate_order};
    for (const Rule* rule : entered_line_refusals()) refusals.push_back(rule);
    for (const Rule* rule : {&already_picked, &line_billed, &number_too_large})
        refusals.push_back(rule);
    return operation<SalesOrderChange>(
        "sales_order.change", "sales.order",
        "A draft may become anything; a confirmed order more, less or another price",
        std::move(refusals), change_order);
}

}  // namespace storekeep::sales
