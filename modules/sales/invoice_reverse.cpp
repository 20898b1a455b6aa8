#include "modules/sales/invoice_reverse.h"

#include "modules/accounting/open_items.h"
#include "modules/ledger/reversal.h"
#include "modules/sales/accrual.h"
#include "modules/sales/invoice_store.h"
#include "modules/sales/shipment_store.h"

namespace storekeep::sales {

void InvoiceReverse::fields(Fields& f) {
    f.field("number", number, "the invoice, as INV-000001", "invoice");
}

Json reverse_invoice(Tx& tx, const InvoiceReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "invoice", request.number, request.date);
    Invoice invoice = load_invoice(tx, original);
    std::map<std::pair<Id<Document>, std::int64_t>, ShippedLine> balances;
    for (const ShippedLine& line : shipped_lines(tx, invoice.order))
        balances[{line.shipment, line.line}] = line;

    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    const std::vector<accounting::TaxLine> taxes = accounting::tax_lines_of(tx, original.id);
    for (InvoiceLine& line : invoice.lines) {
        ShippedLine& balance = balances.at({line.shipment, line.shipment_line});
        balance.invoiced -= line.quantity;
        balance.invoiced_amount -= line.amount;
        for (const accounting::TaxLine& tax : taxes)
            if (tax.line == line.line) balance.invoiced_tax -= tax.tax;
        save_balance(tx, balance);
        line.quantity = -line.quantity;
        line.amount = -line.amount;
        line.value = -line.value;
    }
    invoice.document = reversal;
    invoice.due = request.date;
    invoice.total = -invoice.total;
    invoice.value = -invoice.value;
    insert_invoice(tx, invoice);
    accounting::reverse_tax(tx, original, reversal);
    reverse_accruals(tx, original, reversal);
    accounting::reverse_open_items(tx, original, reversal);
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    note_event(tx, invoice.order, "invoice_reversed", original.number);
    Json result = Json::object().set("invoice", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation invoice_reverse_operation() {
    return operation<InvoiceReverse>(
        "invoice.reverse", "sales.invoice",
        "Takes an invoice back; payments of it stay as credits on account",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal},
        reverse_invoice);
}

}  // namespace storekeep::sales
