#include "app/handover/books_of_batch.h"

#include <algorithm>
#include <set>

#include "core/text.h"

namespace storekeep::handover_files {

namespace {

// "Region: East" as a tracking category and its option; QuickBooks' classes have levels alike.
books::Tracking tracking(const std::string& class_name) {
    if (class_name.empty()) return {};
    const std::size_t colon = class_name.find(':');
    if (colon == std::string::npos) return {"Class", class_name};
    return {std::string(trimmed(class_name.substr(0, colon))),
            std::string(trimmed(class_name.substr(colon + 1)))};
}

books::PostalAddress postal(const handover::HandedContact& contact) {
    books::PostalAddress address;
    std::size_t place = 0;
    for (const std::string& line : split_at(contact.street, '\n'))
        if (place < address.lines.size()) address.lines[place++] = std::string(trimmed(line));
    address.city = contact.city;
    address.region = contact.region;
    address.postal_code = contact.postal_code;
    address.country = contact.country;
    return address;
}

books::TradeDocument document_of(const handover::Batch& batch,
                                 const handover::HandedDocument& from) {
    const handover::HandedContact& contact =
        batch.contact(from.partner, handover::role_of_document(from.kind));
    books::TradeDocument document;
    document.credit = handover::is_credit(from.kind);
    document.contact = contact.theirs;
    document.email = contact.email;
    document.address = postal(contact);
    document.number = from.number;
    document.reference = from.reference;
    document.date = from.date;
    document.due = from.due;
    document.memo = memo_of(from);
    document.currency = batch.currency;
    for (const handover::HandedLine& line : from.lines)
        document.lines.push_back(line_of(batch, line));
    return document;
}

books::Control control_of(const std::string& use) {
    if (use == "receivables") return books::Control::receivable;
    if (use == "payables") return books::Control::payable;
    return books::Control::none;
}

}  // namespace

std::string memo_of(const handover::HandedDocument& document) {
    if (document.memo.empty()) return document.document;
    return document.document + ": " + document.memo;
}

DateOrder date_order(const handover::Batch& batch) {
    return batch.currency.code() == "USD" ? DateOrder::month_first : DateOrder::day_first;
}

books::DocumentLine line_of(const handover::Batch& batch, const handover::HandedLine& line) {
    books::DocumentLine to;
    to.item = line.item;
    to.description = line.description;
    to.quantity = line.quantity;
    to.amount = line.amount;
    if (!line.quantity.is_zero()) to.unit_price = unit_price(line.amount, line.quantity);
    to.account = batch.account(line.account).theirs;
    to.tax_amount = Money{0, batch.currency};
    to.tracking[0] = tracking(line.class_name);
    return to;
}

std::vector<books::TradeDocument> documents_of(const handover::Batch& batch,
                                               std::initializer_list<std::string_view> kinds) {
    std::vector<books::TradeDocument> documents;
    for (const handover::HandedDocument& one : batch.documents)
        if (std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end())
            documents.push_back(document_of(batch, one));
    return documents;
}

std::vector<books::Journal> journals_of(const handover::Batch& batch) {
    std::vector<books::Journal> journals;
    for (const handover::HandedJournal& from : batch.journals) {
        books::Journal journal{from.number, from.narration, from.date, batch.currency, {}};
        for (const handover::HandedEntryLine& line : from.lines) {
            const handover::HandedAccount& account = batch.account(line.account);
            books::JournalLine to;
            to.account = account.theirs;
            to.description = line.description;
            to.amount = line.amount;
            to.control = control_of(account.use);
            if (!line.partner.empty())
                to.partner =
                    batch.contact(line.partner, handover::role_of_use(account.use)).theirs;
            to.tracking[0] = tracking(line.class_name);
            journal.lines.push_back(std::move(to));
        }
        journals.push_back(std::move(journal));
    }
    return journals;
}

std::vector<books::Contact> contacts_of(const handover::Batch& batch, std::string_view role) {
    std::vector<books::Contact> contacts;
    std::set<std::string> names;
    for (const handover::HandedContact& from : batch.contacts) {
        if (from.mapped || (!role.empty() && from.role != role)) continue;
        if (!names.insert(lower_ascii(from.theirs)).second) continue;
        books::Contact contact;
        contact.name = from.theirs;
        contact.code = from.code;
        contact.company = from.name;
        contact.email = from.email;
        contact.phone = from.phone;
        contact.tax_number = from.tax_number;
        contact.postal = postal(from);
        contacts.push_back(std::move(contact));
    }
    return contacts;
}

std::vector<books::Product> products_of(const handover::Batch& batch) {
    std::vector<books::Product> products;
    std::set<std::string> names;
    for (const handover::HandedItem& from : batch.items) {
        if (from.mapped || !names.insert(lower_ascii(from.theirs)).second) continue;
        books::Product product;
        product.code = from.theirs;
        product.name = from.name;
        product.service = from.sku.empty();
        product.sales_description = from.name;
        if (!from.account.empty()) product.sales_account = batch.account(from.account).theirs;
        if (from.sales_price && !from.sales_price->is_zero())
            product.sales_price = from.sales_price;
        products.push_back(std::move(product));
    }
    return products;
}

}  // namespace storekeep::handover_files
