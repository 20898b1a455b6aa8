#include "modules/sales/invoice_store.h"

#include "core/must.h"

namespace storekeep::sales {

void insert_invoice(Tx& tx, const Invoice& invoice) {
    tx.insert_row("invoice",
                  "id, order_id, customer_id, bill_to, due, total, currency, rate, value",
                  invoice.document.id, invoice.order, invoice.customer, invoice.bill_to,
                  invoice.due, invoice.total, invoice.rate.from.code(), invoice.rate.rate,
                  invoice.value);
    for (const InvoiceLine& line : invoice.lines)
        tx.insert_row("invoice_line",
                      "invoice_id, line, shipment_id, shipment_line, item_id, quantity, amount, "
                      "value",
                      invoice.document.id, line.line, line.shipment, line.shipment_line, line.item,
                      line.quantity, line.amount, line.value);
}

Invoice load_invoice(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select order_id, customer_id, bill_to, due, total, currency, rate, value from invoice "
        "where id = $1",
        document.id);
    must(row.has_value(), "an invoice's document has its record");
    const Currency currency = Currency::named(row->text(5));
    Invoice invoice{document,     row->id<Document>(0), row->id<catalog::Partner>(1),
                    row->text(2), row->date(3),         row->money(4, currency),
                    {},           {},                    {},
                    {currency, reads.currency(), {row->integer(6)}},
                    row->money(7, reads.currency())};
    reads.each(
        "select line, shipment_id, shipment_line, item_id, quantity, amount, value "
        "from invoice_line where invoice_id = $1 order by line",
        {bind(document.id)}, [&](const Row& line) {
            invoice.lines.push_back({line.integer(0), line.id<Document>(1), line.integer(2),
                                     line.id<catalog::Item>(3), line.quantity(4),
                                     line.money(5, currency), line.money(6, reads.currency())});
        });
    return invoice;
}

}  // namespace storekeep::sales
