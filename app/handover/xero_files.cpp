// Xero: its templates. Receivables, payables and bank accounts are its own and are not listed.
#include <set>

#include "app/handover/books_of_batch.h"
#include "app/handover/target_files.h"
#include "core/text.h"
#include "exchange/xero.h"

namespace storekeep::handover_files {

namespace {

// Inventory goes as a current asset: an account of type Inventory would be Xero's own to count.
std::string xero_account_type(const handover::HandedAccount& account) {
    if (account.type == "asset") return "Current Asset";
    if (account.type == "liability") return "Current Liability";
    if (account.type == "equity") return "Equity";
    if (account.type == "income") return "Revenue";
    return account.use == "cost" ? "Direct Costs" : "Expense";
}

std::vector<books::Account> accounts_of(const handover::Batch& batch, const std::string& no_tax) {
    std::vector<books::Account> accounts;
    std::set<std::string> codes;
    for (const handover::HandedAccount& account : batch.accounts) {
        if (account.theirs.empty() || account.mapped || account.use == "bank") continue;
        if (!codes.insert(lower_ascii(account.theirs)).second) continue;
        accounts.push_back({account.theirs, account.name, xero_account_type(account), no_tax, ""});
    }
    return accounts;
}

}  // namespace

Rendered xero_files(const handover::Batch& batch) {
    xero::Organisation organisation;
    organisation.dates = date_order(batch);
    organisation.home = batch.currency;
    if (!batch.no_tax.empty()) organisation.no_tax = batch.no_tax;
    Rendered result;
    const auto add = [&](SheetExport sheets) {
        for (OutgoingFile& file : sheets.files) result.files.push_back(std::move(file));
        result.notes.insert(result.notes.end(), sheets.notes.begin(), sheets.notes.end());
    };
    add(xero::write_accounts(accounts_of(batch, organisation.no_tax)));
    add(xero::write_contacts(contacts_of(batch)));
    add(xero::write_items(products_of(batch)));
    add(xero::write_sales_invoices(documents_of(batch, {"invoice", "credit_note"}), organisation));
    add(xero::write_bills(documents_of(batch, {"bill", "vendor_credit"}), organisation));
    add(xero::write_manual_journals(journals_of(batch), organisation));
    return result;
}

}  // namespace storekeep::handover_files
