#include "modules/sales/invoicing.h"

#include "modules/accounting/open_items.h"
#include "modules/sales/invoice_posting.h"
#include "modules/sales/invoice_store.h"
#include "modules/sales/shipment_store.h"

namespace storekeep::sales {

Money amount_of_next(const OrderLine& line, Quantity invoiced, const Money& amount,
                     Quantity quantity) {
    const Money whole = amount_of(line, amount.currency);
    return share(whole, invoiced + quantity, line.quantity) - amount;
}

InvoicePlan plan_invoice(Reads& reads, const SalesOrder& order, Id<Document> only_shipment) {
    const std::vector<ShippedLine> shipped = shipped_lines(reads, order.document.id);
    struct Billed {
        Quantity quantity;
        Money amount;
    };
    std::map<std::int64_t, Billed> billed;
    std::map<std::int64_t, const OrderLine*> ordered;
    for (const OrderLine& line : order.lines) {
        ordered[line.line] = &line;
        billed[line.line] = {{}, {0, reads.currency()}};
    }
    for (const ShippedLine& line : shipped) {
        billed.at(line.line).quantity += line.invoiced;
        billed.at(line.line).amount += line.invoiced_amount;
    }
    InvoicePlan plan;
    std::vector<Id<catalog::Item>> ids;
    for (const ShippedLine& line : shipped) {
        if (only_shipment && line.shipment != only_shipment) continue;
        const Quantity quantity = line.unbilled();
        if (!quantity.is_positive()) continue;
        Billed& before = billed.at(line.line);
        const Money amount =
            amount_of_next(*ordered.at(line.line), before.quantity, before.amount, quantity);
        before.quantity += quantity;
        before.amount += amount;
        const auto number = static_cast<std::int64_t>(plan.lines.size()) + 1;
        plan.lines.push_back({number, line.shipment, line.line, line.item, quantity, amount});
        plan.balances.push_back(line);
        plan.balances.back().invoiced += quantity;
        plan.balances.back().invoiced_amount += amount;
        ids.push_back(line.item);
    }
    plan.items = catalog::items_of(reads, ids);
    return plan;
}

void refuse_without_accounts(const ledger::PostingRules& rules,
                             const std::vector<catalog::Item>& items,
                             Id<catalog::Warehouse> warehouse) {
    rules.account(ledger::role::receivables);
    for (const catalog::Item& item : items)
        rules.account(ledger::role::revenue, item.category, warehouse);
}

Invoice make_invoice(Tx& tx, const ledger::PostingRules& rules, const SalesOrder& order,
                     const InvoicePlan& plan, const InvoiceTerms& terms) {
    Invoice invoice{{},           order.document.id, order.customer, order.bill_to, {},
                    {0, tx.currency()}, plan.lines};
    if (plan.lines.empty()) return invoice;
    std::vector<BilledValue> values;
    for (std::size_t index = 0; index < plan.lines.size(); ++index) {
        const InvoiceLine& line = plan.lines[index];
        values.push_back({line.item, plan.items[index].category, plan.balances[index].warehouse,
                          line.amount});
        invoice.total += line.amount;
    }
    const catalog::Partner customer = catalog::load_partner(tx, order.customer);
    invoice.due = terms.due.value_or(terms.date.plus_days(customer.terms_days));
    invoice.document = register_document(tx, "invoice", terms.number, terms.date, terms.memo);
    insert_invoice(tx, invoice);
    for (const ShippedLine& line : plan.balances) save_balance(tx, line);
    accounting::make_open_item(
        tx, {{}, invoice.document.id, order.customer, rules.account(ledger::role::receivables),
             invoice.document.number, terms.date, invoice.due, invoice.total, {}});
    invoice.journal =
        ledger::post(tx, invoice_entry(rules, invoice.document, order.customer, tx.currency(),
                                       values))
            .number;
    note_event(tx, order.document.id, "invoiced",
               fmt::format("{}: {}", invoice.document.number, text(invoice.total)));
    return invoice;
}

}  // namespace storekeep::sales
