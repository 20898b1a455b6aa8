// QuickBooks Online: one file for each of its imports.
#include "app/handover/books_of_batch.h"
#include "app/handover/target_files.h"
#include "exchange/quickbooks_online.h"

namespace storekeep::handover_files {

const Rule tax_name_needed{
    "tax_name_needed",
    "{target} wants a tax code on every line: say what lines without tax are called there with "
    "export_mapping.save, kind tax, ours none"};

Rendered online_files(const handover::Batch& batch) {
    const bool american = batch.currency.code() == "USD";
    const quickbooks_online::Setup setup{date_order(batch), batch.currency, !american,
                                         batch.no_tax};
    if (!american && batch.no_tax.empty())
        refuse(tax_name_needed, "target", {{"target", batch.target}});
    Rendered result;
    const auto add = [&](SheetExport sheets) {
        for (OutgoingFile& file : sheets.files) result.files.push_back(std::move(file));
        result.notes.insert(result.notes.end(), sheets.notes.begin(), sheets.notes.end());
    };
    add(quickbooks_online::write_customers(contacts_of(batch, "customer")));
    add(quickbooks_online::write_vendors(contacts_of(batch, "supplier")));
    // Invoices name products by their names.
    std::vector<books::Product> products = products_of(batch);
    for (books::Product& product : products) product.name = product.code;
    add(quickbooks_online::write_products(products));
    add(quickbooks_online::write_invoices(documents_of(batch, {"invoice"}), setup));
    add(quickbooks_online::write_bills(documents_of(batch, {"bill"}), setup));
    add(quickbooks_online::write_journal_entries(journals_of(batch), setup));
    return result;
}

}  // namespace storekeep::handover_files
