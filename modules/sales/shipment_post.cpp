#include "modules/sales/shipment_post.h"

#include "modules/catalog/currency_rates.h"
#include "modules/sales/accrual.h"
#include "modules/sales/order_tax.h"
#include "modules/sales/sales_order_store.h"
#include "modules/sales/shipment_plan.h"
#include "modules/sales/shipment_posting.h"
#include "modules/sales/shipment_store.h"
#include "modules/warehouse/leaving_lots.h"
#include "office/settings.h"

namespace storekeep::sales {

void ShipmentLineEntry::fields(Fields& f) {
    f.field("line", line, "the order's line");
    f.field("quantity", quantity, "how many leave; left out: all that is packed");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
}

void ShipmentPost::fields(Fields& f) {
    f.field("sales_order", sales_order, "the order whose packed goods leave", "sales_order");
    f.field("number", number, "the shipment's number; left out: the next of the series");
    f.field("warehouse", warehouse, "from where, when several have packed goods", "warehouse");
    f.field("carrier", carrier, "who takes them");
    f.field("service", service, "the carrier's service");
    f.field("tracking", tracking, "the carrier's tracking number");
    f.field("weight", weight, "what they weigh");
    f.field("cost", cost, "what the carrier asks for");
    f.list("lines", lines, "what leaves; left out: all that is packed");
}

namespace {

std::vector<ShippedValue> values_of(const ShipmentPlan& plan, const std::vector<Money>& costs) {
    std::map<std::int64_t, const catalog::Item*> items;
    for (std::size_t index = 0; index < plan.goods.size(); ++index)
        items[plan.goods[index].line] = &plan.items[index];
    std::vector<ShippedValue> values;
    for (std::size_t index = 0; index < plan.costs.size(); ++index) {
        const catalog::Item& item = *items.at(plan.costs[index].line);
        values.push_back({item.id, item.category, plan.warehouse.id, costs[index]});
    }
    return values;
}

std::vector<ShipmentLine> lines_of(const ShipmentPlan& plan, const std::vector<Money>& costs) {
    std::map<std::int64_t, ShipmentLine> lines;
    for (std::size_t index = 0; index < plan.costs.size(); ++index) {
        const stock::CostOut& out = plan.costs[index];
        ShipmentLine& line =
            lines.try_emplace(out.line, ShipmentLine{out.line, out.pool.item, {},
                                                     {0, costs[index].currency}})
                .first->second;
        line.quantity += out.quantity;
        line.cost += costs[index];
    }
    std::vector<ShipmentLine> answer;
    for (const auto& [number, line] : lines) answer.push_back(line);
    return answer;
}

void move_out(stock::Balances& balances, const Document& document, warehouse::OrderWork& work,
              const std::vector<warehouse::Holding>& goods) {
    std::vector<stock::Spot> spots;
    for (const warehouse::Holding& one : goods) spots.push_back(one.spot());
    balances.load(spots);
    std::vector<stock::Move> moves;
    for (const warehouse::Holding& one : goods) {
        stock::note_shipped(balances, work.demand_of(one.line, "lines"), one.lot, one.bin,
                            one.quantity);
        moves.push_back({one.line, one.item, one.lot, one.quantity,
                         {one.bin, std::string(stock::available)},
                         stock::outside(catalog::customer_place)});
    }
    stock::record(balances, document, moves);
}

Shipment head_of(Reads& reads, const SalesOrder& order, const ShipmentPlan& plan,
                 const ShipmentPost& request) {
    Shipment shipment;
    shipment.order = order.document.id;
    shipment.warehouse = plan.warehouse.id;
    shipment.ship_to = order.ship_to;
    shipment.carrier = request.carrier.value_or("");
    shipment.service = request.service.value_or("");
    shipment.tracking = request.tracking.value_or("");
    shipment.weight = request.weight;
    if (request.weight && request.weight->is_negative())
        refuse(value_not_negative, "weight",
               {{"field", "weight"}, {"value", text(*request.weight)}});
    if (!request.cost) return shipment;
    shipment.cost = in_currency(*request.cost, reads.currency(), "cost");
    if (shipment.cost->is_negative())
        refuse(value_not_negative, "cost", {{"field", "cost"}, {"value", text(*request.cost)}});
    return shipment;
}

Json answer(const Shipment& shipment, const ledger::Journal& journal, const Money& value) {
    Json lines = Json::list();
    for (const ShipmentLine& line : shipment.lines)
        lines.append(Json::object()
                         .set("line", line.line)
                         .set("quantity", text(line.quantity))
                         .set("value", text(line.cost)));
    Json result = Json::object().set("shipment", shipment.document.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result.set("value", text(value)).set("lines", std::move(lines));
}

}  // namespace

Json post_shipment(Tx& tx, const ShipmentPost& request) {
    const SalesOrder order = order_named(tx, request.sales_order, "sales_order");
    if (order.status != "confirmed")
        refuse(sales_order_not_confirmed, "sales_order",
               {{"number", order.number()}, {"status", order.status}});
    ledger::refuse_when_closed(tx, request.date);
    warehouse::OrderWork work{order.document, stock::demands_of(tx, order.document.id),
                              warehouse::holdings_of(tx, order.document.id)};
    const ShipmentPlan plan = plan_shipment(tx, work, request);
    warehouse::refuse_lots_that_stay(tx, work, plan.goods, request.date, "sales_order");
    Shipment shipment = head_of(tx, order, plan, request);
    const ledger::PostingRules rules(tx);
    const std::vector<Money> nothing(plan.costs.size(), Money{0, tx.currency()});
    shipment_entry(rules, {}, values_of(plan, nothing));
    const bool invoices = setting(tx, "invoice_on_shipment") == "yes";
    const bool accrued = !invoices && accrues(tx);
    if (accrued) rules.account(ledger::role::accrued_revenue);
    ExchangeRate rate;
    if (invoices || accrued) {
        refuse_without_accounts(rules, plan.items, plan.warehouse.id);
        refuse_without_tax_accounts(tx, rules, order);
        rate = catalog::exchange_rate(tx, order.currency(), request.date, "date");
    }

    // From here on it must succeed.
    const Document document = register_document(tx, "shipment", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    stock::Balances balances(tx);
    move_out(balances, document, work, plan.goods);
    const std::vector<Money> costs = stock::issue(tx, document, plan.costs);
    shipment.document = document;
    shipment.lines = lines_of(plan, costs);
    insert_shipment(tx, shipment);
    Money value{0, tx.currency()};
    for (const Money& cost : costs) value += cost;
    ledger::Entry entry = shipment_entry(rules, document, values_of(plan, costs));
    if (accrued) {
        const InvoicePlan later = plan_invoice(tx, rules, order, document.id, request.date);
        insert_accruals(tx, document, accrue(rules, later, order.customer, rate, entry));
    }
    const ledger::Journal journal = ledger::post(tx, entry);
    note_event(tx, order.document.id, "shipped",
               fmt::format("{} {} {}", document.number, shipment.carrier, shipment.tracking));
    Json result = answer(shipment, journal, value);
    if (invoices) {
        const InvoicePlan bill = plan_invoice(tx, rules, order, document.id, request.date);
        const Invoice invoice =
            make_invoice(tx, rules, order, bill, {rate, {}, request.date, {}, {}});
        if (!invoice.lines.empty()) result.set("invoice", invoice.document.number);
    }
    return result;
}

Operation shipment_post_operation() {
    return operation<ShipmentPost>(
        "shipment.post", "warehouse.ship", "Packed goods leave for the customer",
        {&sales_order_not_found, &sales_order_not_confirmed, &ledger::period_closed,
         &catalog::warehouse_not_found, &warehouse::line_not_on_order, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &more_than_packed,
         &nothing_to_ship, &several_warehouses, &warehouse::lot_blocked, &warehouse::lot_expired,
         &value_not_negative, &too_many_digits,
         &ledger::account_role_missing, &catalog::currency_rate_missing, &number_taken,
         &stock::bin_frozen, &stock::negative_later},
        post_shipment);
}

}  // namespace storekeep::sales
