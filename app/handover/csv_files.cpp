// Plain CSV for any other program, with our codes beside the names of things.
#include "app/handover/target_files.h"

namespace storekeep::handover_files {

namespace {

std::string or_nothing(const Money& amount) { return amount.is_positive() ? text(amount) : ""; }

OutgoingFile accounts_file(const handover::Batch& batch) {
    PlainSheet sheet("accounts.csv", {"account", "name", "called_there", "type", "use"});
    for (const auto& one : batch.accounts)
        sheet.add({one.code, one.name, one.theirs, one.type, one.use});
    return sheet.file();
}

OutgoingFile contacts_file(const handover::Batch& batch) {
    PlainSheet sheet("contacts.csv",
                     {"role", "code", "name", "called_there", "contact", "email", "phone",
                      "tax_number", "street", "city", "region", "postal_code", "country"});
    for (const auto& one : batch.contacts)
        sheet.add({one.role, one.code, one.name, one.theirs, one.contact, one.email, one.phone,
                   one.tax_number, one.street, one.city, one.region, one.postal_code,
                   one.country});
    return sheet.file();
}

OutgoingFile items_file(const handover::Batch& batch) {
    PlainSheet sheet("items.csv", {"sku", "name", "called_there", "account", "sales_price"});
    for (const auto& one : batch.items)
        sheet.add({one.sku, one.name, one.theirs, one.account,
                   one.sales_price ? text(*one.sales_price) : ""});
    return sheet.file();
}

// Amounts of credits are positive: the kind says which way a document goes.
OutgoingFile documents_file(const handover::Batch& batch) {
    PlainSheet sheet("document-lines.csv",
                     {"kind", "number", "document", "journal", "date", "due", "partner",
                      "partner_name", "reference", "memo", "control_account", "total", "currency",
                      "line", "account", "item", "description", "class", "quantity", "amount"});
    for (const auto& document : batch.documents) {
        const auto& contact =
            batch.contact(document.partner, handover::role_of_document(document.kind));
        std::size_t number = 0;
        for (const auto& line : document.lines)
            sheet.add({document.kind, document.number, document.document, document.journal,
                       text(document.date), text(document.due), document.partner, contact.theirs,
                       document.reference, document.memo,
                       batch.account(document.control).theirs, text(document.total),
                       batch.currency.code(), std::to_string(++number),
                       batch.account(line.account).theirs, line.item, line.description,
                       line.class_name, text(line.quantity), text(line.amount)});
    }
    return sheet.file();
}

OutgoingFile journals_file(const handover::Batch& batch) {
    PlainSheet sheet("journal-lines.csv",
                     {"journal", "date", "narration", "line", "account", "account_name", "partner",
                      "description", "class", "debit", "credit", "currency"});
    for (const auto& journal : batch.journals) {
        std::size_t number = 0;
        for (const auto& line : journal.lines) {
            const auto& account = batch.account(line.account);
            sheet.add({journal.number, text(journal.date), journal.narration,
                       std::to_string(++number), account.theirs, account.name, line.partner,
                       line.description, line.class_name, or_nothing(line.amount),
                       or_nothing(-line.amount), batch.currency.code()});
        }
    }
    return sheet.file();
}

}  // namespace

Rendered csv_files(const handover::Batch& batch) {
    return {{accounts_file(batch), contacts_file(batch), items_file(batch), documents_file(batch),
             journals_file(batch)},
            {}};
}

}  // namespace storekeep::handover_files
