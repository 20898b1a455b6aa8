// QuickBooks Desktop: one file, its lists first.
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/handover/books_of_batch.h"
#include "app/handover/target_files.h"
#include "core/text.h"
#include "exchange/iif.h"

namespace storekeep::handover_files {

namespace {

using iif::Record;
using iif::Transaction;

constexpr int price_digits = 5;

std::string iif_account_type(const handover::HandedAccount& account) {
    if (account.use == "receivables") return "AR";
    if (account.use == "payables") return "AP";
    if (account.use == "bank") return "BANK";
    if (account.type == "asset") return "OCASSET";
    if (account.type == "liability") return "OCLIAB";
    if (account.type == "equity") return "EQUITY";
    if (account.type == "income") return "INC";
    return account.use == "cost" ? "COGS" : "EXP";
}

// What a person mapped is there already: written again it could change it.
void add_accounts(std::vector<Record>& records, const handover::Batch& batch) {
    for (const handover::HandedAccount& account : batch.accounts) {
        if (account.theirs.empty() || account.mapped) continue;
        Record record{"ACCNT", {}, 0};
        record.set("NAME", account.theirs)
            .set("ACCNTTYPE", iif_account_type(account))
            .set("ACCNUM", account.code);
        records.push_back(std::move(record));
    }
}

void add_items(std::vector<Record>& records, const handover::Batch& batch) {
    for (const books::Product& product : products_of(batch)) {
        Record record{"INVITEM", {}, 0};
        record.set("NAME", product.code)
            .set("INVITEMTYPE", "PART")
            .set("DESC", product.name)
            .set("ACCNT", product.sales_account);
        if (product.sales_price) record.set("PRICE", text(*product.sales_price));
        records.push_back(std::move(record));
    }
}

// The lines of an address, from the partner's name down.
std::vector<std::string> address_lines(const handover::HandedContact& contact) {
    std::vector<std::string> place;
    for (const std::string& part : {contact.city, contact.region, contact.postal_code})
        if (!part.empty()) place.push_back(part);
    std::vector<std::string> lines{contact.name};
    for (const std::string& line : {contact.street, joined(place, " "), contact.country})
        if (!line.empty()) lines.push_back(line);
    return lines;
}

void add_contacts(std::vector<Record>& records, const handover::Batch& batch) {
    std::set<std::string> names;
    for (const handover::HandedContact& contact : batch.contacts) {
        if (contact.mapped || !names.insert(lower_ascii(contact.theirs)).second) continue;
        const bool customer = contact.role == "customer";
        Record record{customer ? "CUST" : "VEND", {}, 0};
        record.set("NAME", contact.theirs).set("COMPANYNAME", contact.name);
        if (!customer) record.set("PRINTAS", contact.name);
        std::size_t number = 0;
        for (const std::string& line : address_lines(contact))
            record.set(fmt::format("{}ADDR{}", customer ? "B" : "", ++number), line);
        if (!contact.phone.empty()) record.set("PHONE1", contact.phone);
        if (!contact.email.empty()) record.set("EMAIL", contact.email);
        if (!contact.contact.empty()) record.set("CONT1", contact.contact);
        if (!contact.tax_number.empty())
            record.set(customer ? "RESALENUM" : "TAXID", contact.tax_number);
        records.push_back(std::move(record));
    }
}

void set_class(Record& record, const std::string& class_name) {
    if (!class_name.empty()) record.set("CLASS", class_name);
}

// Debits are positive, credits negative, and a sale takes its quantities away.
Transaction transaction(const handover::Batch& batch, const handover::HandedDocument& document) {
    static const std::map<std::string, std::string> types{{"bill", "BILL"},
                                                          {"vendor_credit", "BILL REFUND"},
                                                          {"invoice", "INVOICE"},
                                                          {"credit_note", "CREDIT MEMO"}};
    const std::string& type = types.at(document.kind);
    const bool owed_to_us = document.kind == "invoice" || document.kind == "vendor_credit";
    const std::string& name =
        batch.contact(document.partner, handover::role_of_document(document.kind)).theirs;
    Transaction result;
    result.header.set("TRNSTYPE", type)
        .set("DATE", text(document.date))
        .set("ACCNT", batch.account(document.control).theirs)
        .set("NAME", name)
        .set("AMOUNT", text(owed_to_us ? document.total : -document.total))
        .set("DOCNUM", document.number)
        .set("MEMO", memo_of(document))
        .set("DUEDATE", text(document.due));
    for (const handover::HandedLine& line : document.lines) {
        const books::DocumentLine plain = line_of(batch, line);
        const books::ShownLine show = books::shown(plain, price_digits, false);
        Record split;
        split.set("ACCNT", plain.account)
            .set("AMOUNT", text(owed_to_us ? -line.amount : line.amount))
            .set("MEMO", line.item.empty() ? line.description : show.description);
        if (!line.item.empty())
            split.set("QNTY", text(owed_to_us ? -show.quantity : show.quantity))
                .set("PRICE", text(show.unit_price))
                .set("INVITEM", line.item);
        set_class(split, line.class_name);
        result.splits.push_back(std::move(split));
    }
    return result;
}

Transaction transaction(const books::Journal& journal, const handover::HandedJournal& kept) {
    Transaction result;
    for (std::size_t place = 0; place < journal.lines.size(); ++place) {
        const books::JournalLine& line = journal.lines[place];
        Record record;
        record.set("TRNSTYPE", "GENERAL JOURNAL")
            .set("DATE", text(journal.date))
            .set("ACCNT", line.account)
            .set("AMOUNT", text(line.amount))
            .set("DOCNUM", journal.number)
            .set("MEMO", line.description.empty() ? journal.narration : line.description);
        if (!line.partner.empty()) record.set("NAME", line.partner);
        set_class(record, kept.lines[place].class_name);
        if (place == 0)
            result.header = std::move(record);
        else
            result.splits.push_back(std::move(record));
    }
    return result;
}

}  // namespace

Rendered iif_files(const handover::Batch& batch) {
    std::vector<Record> records;
    add_accounts(records, batch);
    add_items(records, batch);
    std::set<std::string> classes;
    const auto use_class = [&](const std::string& name) {
        if (!name.empty() && classes.insert(name).second)
            records.push_back(Record{"CLASS", {{"NAME", name}}, 0});
    };
    for (const auto& document : batch.documents)
        for (const auto& line : document.lines) use_class(line.class_name);
    for (const auto& journal : batch.journals)
        for (const auto& line : journal.lines) use_class(line.class_name);
    add_contacts(records, batch);

    std::vector<Transaction> transactions;
    for (const handover::HandedDocument& document : batch.documents)
        transactions.push_back(transaction(batch, document));
    const std::vector<books::Journal> journals = journals_of(batch);
    for (std::size_t place = 0; place < journals.size(); ++place)
        transactions.push_back(transaction(journals[place], batch.journals[place]));
    iif::Written written = iif::write(records, transactions);
    return {{{"quickbooks.iif", std::move(written.bytes)}}, std::move(written.notes)};
}

}  // namespace storekeep::handover_files
