#include "modules/sales/invoice_post.h"

#include "modules/catalog/currency_rates.h"
#include "modules/sales/invoicing.h"
#include "modules/sales/sales_order_store.h"
#include "modules/sales/shipment_store.h"

namespace storekeep::sales {

const Rule shipment_or_order{"shipment_or_order",
                             "say which shipment or which sales order is billed, one of the two"};
const Rule nothing_to_invoice{"nothing_to_invoice",
                              "nothing of {number} is shipped and not yet billed"};

void InvoicePost::fields(Fields& f) {
    f.field("shipment", shipment, "the shipment to bill", "shipment");
    f.field("sales_order", sales_order, "or the order: all that is shipped of it", "sales_order");
    f.field("number", number, "the invoice's number; left out: the next of the series");
    f.field("due", due, "when it is to be paid; left out: after the customer's terms");
}

Json post_invoice(Tx& tx, const InvoicePost& request) {
    if (request.shipment.has_value() == request.sales_order.has_value())
        refuse(shipment_or_order, "shipment");
    Id<Document> only;
    Id<Document> order_id;
    if (request.shipment) {
        const std::optional<Document> shipment = find_document(tx, "shipment", *request.shipment);
        if (!shipment) refuse(shipment_not_found, "shipment", {{"number", *request.shipment}});
        only = shipment->id;
        order_id = load_shipment(tx, *shipment).order;
    }
    const SalesOrder order = request.shipment
                                 ? load_order(tx, order_id)
                                 : order_named(tx, *request.sales_order, "sales_order");
    const ledger::PostingRules rules(tx);
    const InvoicePlan plan = plan_invoice(tx, rules, order, only, request.date);
    if (plan.lines.empty())
        refuse(nothing_to_invoice, request.shipment ? "shipment" : "sales_order",
               {{"number", request.shipment ? *request.shipment : order.number()}});
    ledger::refuse_when_closed(tx, request.date);
    const ExchangeRate rate =
        catalog::exchange_rate(tx, order.currency(), request.date, "date");
    for (std::size_t index = 0; index < plan.items.size(); ++index)
        refuse_without_accounts(rules, {plan.items[index]}, plan.balances[index].warehouse);

    const Invoice invoice =
        make_invoice(tx, rules, order, plan,
                     {rate, request.number.value_or(""), request.date, request.memo.value_or(""),
                      request.due});
    Json lines = Json::list();
    for (std::size_t index = 0; index < invoice.lines.size(); ++index)
        lines.append(Json::object()
                         .set("line", invoice.lines[index].line)
                         .set("shipment", plan.balances[index].number)
                         .set("item", plan.items[index].sku)
                         .set("quantity", text(invoice.lines[index].quantity))
                         .set("amount", text(invoice.lines[index].amount)));
    Json result = Json::object().set("invoice", invoice.document.number);
    if (!invoice.journal.empty()) result.set("journal", invoice.journal);
    result.set("total", text(invoice.total));
    if (invoice.rate.from != invoice.rate.into)
        result.set("currency", invoice.rate.from.code()).set("value", text(invoice.value));
    return result
        .set("tax", text(accounting::tax_of(invoice.taxes, order.currency())))
        .set("due", text(invoice.due))
        .set("lines", std::move(lines));
}

Operation invoice_post_operation() {
    return operation<InvoicePost>(
        "invoice.post", "sales.invoice", "Bills what was shipped and is not billed",
        {&shipment_or_order, &shipment_not_found, &sales_order_not_found, &nothing_to_invoice,
         &ledger::period_closed, &catalog::currency_rate_missing, &ledger::account_role_missing,
         &number_taken},
        post_invoice);
}

}  // namespace storekeep::sales
