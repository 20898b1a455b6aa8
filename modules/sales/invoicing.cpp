#include "modules/sales/invoicing.h"

#include "modules/accounting/open_items.h"
#include "modules/sales/accrual.h"
#include "modules/sales/invoice_posting.h"
#include "modules/sales/invoice_store.h"
#include "modules/sales/shipment_store.h"

namespace storekeep::sales {

Money amount_of_next(const OrderLine& line, Quantity invoiced, const Money& amount,
                     Quantity quantity) {
    const Money whole = amount_of(line, amount.currency);
    return share(whole, invoiced + quantity, line.quantity) - amount;
}

namespace {

// How far an order line is billed, in earlier invoices and in the one being planned.
struct Billed {
    Quantity quantity;
    Money net;
    Money tax;
    // As priced: what the line's amount is measured against.
    Money priced(bool includes_tax) const { return includes_tax ? net + tax : net; }
};

// Takes the tax out of the plan's amounts where prices include it, and notes what is billed.
void take_taxes(Reads& reads, const ledger::PostingRules& rules, Date date,
                const std::vector<accounting::TaxBasis>& bases, InvoicePlan& plan) {
    accounting::TaxCodes codes(reads);
    const std::vector<accounting::LineTax> taxes =
        accounting::taxes_of(reads, codes, date, bases);
    plan.taxes = accounting::tax_lines(codes, rules, accounting::TaxSide::sales, taxes);
    for (std::size_t index = 0; index < taxes.size(); ++index) {
        plan.lines[index].amount = taxes[index].net;
        plan.balances[index].invoiced += plan.lines[index].quantity;
        plan.balances[index].invoiced_amount += taxes[index].net;
        plan.balances[index].invoiced_tax += taxes[index].tax;
    }
}

}  // namespace

InvoicePlan plan_invoice(Reads& reads, const ledger::PostingRules& rules, const SalesOrder& order,
                         Id<Document> only_shipment, Date date) {
    const std::vector<ShippedLine> shipped = shipped_lines(reads, order.document.id);
    const bool includes_tax = order.prices_include_tax;
    std::map<std::int64_t, Billed> billed;
    std::map<std::int64_t, const OrderLine*> ordered;
    for (const OrderLine& line : order.lines) {
        ordered[line.line] = &line;
        billed[line.line] = {{}, {0, order.currency()}, {0, order.currency()}};
    }
    for (const ShippedLine& line : shipped) {
        billed.at(line.line).quantity += line.invoiced;
        billed.at(line.line).net += line.invoiced_amount;
        billed.at(line.line).tax += line.invoiced_tax;
    }
    InvoicePlan plan;
    std::vector<Id<catalog::Item>> ids;
    std::vector<accounting::TaxBasis> bases;
    for (const ShippedLine& line : shipped) {
        if (only_shipment && line.shipment != only_shipment) continue;
        const Quantity quantity = line.unbilled();
        if (!quantity.is_positive()) continue;
        Billed& before = billed.at(line.line);
        const Money priced = before.priced(includes_tax);
        const OrderLine& of_order = *ordered.at(line.line);
        const Money amount = amount_of_next(of_order, before.quantity, priced, quantity);
        before.quantity += quantity;
        before.net += amount;
        const auto number = static_cast<std::int64_t>(plan.lines.size()) + 1;
        plan.lines.push_back({number, line.shipment, line.line, line.item, quantity, amount, {}});
        bases.push_back({number, of_order.tax_code, amount, priced, includes_tax});
        plan.balances.push_back(line);
        ids.push_back(line.item);
    }
    take_taxes(reads, rules, date, bases, plan);
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

namespace {

// What shipments accrued of the billed lines is cleared by their invoice.
std::vector<Accrual> clear_accruals(Reads& reads, const InvoicePlan& plan,
                                    std::vector<BilledValue>& billed) {
    std::vector<Accrual> cleared = open_accruals(reads, plan.lines);
    for (Accrual& one : cleared) {
        for (std::size_t index = 0; index < billed.size(); ++index)
            if (plan.lines[index].shipment == one.shipment &&
                plan.lines[index].shipment_line == one.line)
                billed[index].accrued.push_back({one.account, one.amount});
        one.amount = -one.amount;
    }
    return cleared;
}

}  // namespace

Invoice make_invoice(Tx& tx, const ledger::PostingRules& rules, const SalesOrder& order,
                     const InvoicePlan& plan, const InvoiceTerms& terms) {
    Invoice invoice{{}, order.document.id, order.customer, order.bill_to, {},
                    accounting::tax_of(plan.taxes, order.currency()), plan.lines, plan.taxes};
    if (plan.lines.empty()) return invoice;
    invoice.rate = terms.rate;
    invoice.value = {0, tx.currency()};
    std::vector<Money> amounts;
    for (const InvoiceLine& line : plan.lines) amounts.push_back(line.amount);
    for (const accounting::TaxLine& tax : plan.taxes) amounts.push_back(tax.tax);
    const std::vector<Money> values = invoice.rate.values_of(amounts);
    std::vector<BilledValue> billed;
    for (std::size_t index = 0; index < plan.lines.size(); ++index) {
        invoice.lines[index].value = values[index];
        invoice.total += amounts[index];
        invoice.value += values[index];
        billed.push_back({plan.lines[index].item, plan.items[index].category,
                          plan.balances[index].warehouse, values[index], {}});
    }
    accounting::TaxCodes codes(tx);
    for (std::size_t index = 0; index < invoice.taxes.size(); ++index) {
        accounting::TaxLine& tax = invoice.taxes[index];
        const Money value = values[plan.lines.size() + index];
        accounting::set_values(codes, tax, invoice.lines[tax.line - 1].value, value);
        invoice.value += value;
    }
    const catalog::Partner customer = catalog::load_partner(tx, order.customer);
    invoice.due = terms.due.value_or(terms.date.plus_days(customer.terms_days));
    invoice.document = register_document(tx, "invoice", terms.number, terms.date, terms.memo);
    insert_invoice(tx, invoice);
    accounting::insert_tax(tx, invoice.document, invoice.taxes);
    for (const ShippedLine& line : plan.balances) save_balance(tx, line);
    accounting::make_open_item(
        tx, accounting::on_terms(
                {{}, invoice.document.id, order.customer,
                 rules.account(ledger::role::receivables), invoice.document.number, terms.date,
                 invoice.due, invoice.value, {}, invoice.total, {}},
                customer));
    insert_accruals(tx, invoice.document, clear_accruals(tx, plan, billed));
    invoice.journal =
        ledger::post(tx, invoice_entry(rules, invoice.document, order.customer, tx.currency(),
                                       billed, invoice.taxes))
            .number;
    note_event(tx, order.document.id, "invoiced",
               fmt::format("{}: {}", invoice.document.number, text(invoice.total)));
    return invoice;
}

}  // namespace storekeep::sales
