// What a batch hands over, in no other program's terms. Accounts, partners and items are named by
// their codes here; the lists of the batch say what each is called there. A batch is made once and
// kept as records, so that its files can be made again when the masters have long changed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/json.h"
#include "core/money.h"
#include "core/table.h"

namespace storekeep::handover {

struct HandedAccount {
    std::string code, name, theirs;
    std::string type;  // asset, liability, equity, income, expense
    std::string use;   // receivables, payables, bank, cost; "" nothing special
    bool mapped = false;  // a person named it as what is there already
};

struct HandedContact {
    std::string role;  // customer, supplier
    std::string code, name, theirs;
    std::string contact, email, phone, tax_number;
    std::string street, city, region, postal_code, country;
    bool mapped = false;
};

// An item as sold on one account: programs that know one account an item get it once for each. For
// others the account is "".
struct HandedItem {
    std::string sku, account, name, theirs;
    std::optional<Price> sales_price;
    bool mapped = false;
};

struct HandedLine {
    std::string account;
    std::string item;         // what it is called there; "" an account line
    std::string description;
    std::string class_name;   // there; "" none
    Quantity quantity{million};
    Money amount;             // in the document's own direction
};

// A bill, vendor credit, invoice or credit note. Its lines sum to its total, and both are positive
// unless a line goes against the document.
struct HandedDocument {
    std::string kind;       // bill, vendor_credit, invoice, credit_note
    std::string number;     // there
    std::string document;   // here
    std::string journal;
    std::string partner;    // code
    std::string control;    // receivables or payables account
    std::string reference, memo;
    Date date, due;
    Money total;
    std::vector<HandedLine> lines;
};

struct HandedEntryLine {
    std::string account, description, class_name;
    std::string partner;  // code, on receivables and payables
    Money amount;         // debit positive
};

struct HandedJournal {
    std::string number, narration;
    Date date;
    std::vector<HandedEntryLine> lines;
};

// One posting taken into the batch, and where in it its figures are.
struct HandedPosting {
    std::string document, kind, journal;
    Date date;
    std::string partner;   // code; "" when several or none
    std::string sent_as;   // as in export_batch_document
    std::string record;    // number of the document or journal there; "" left out
    std::string reason;    // why it was left out
    Money amount;          // its debits
    std::vector<HandedEntryLine> left_out;  // the lines of a posting that was left out
};

struct Batch {
    std::string number, target, company, detail;
    Currency currency;
    Date from, to;
    std::string no_tax;  // the other side's rate for lines without tax; "" its own word
    std::vector<HandedAccount> accounts;
    std::vector<HandedContact> contacts;
    std::vector<HandedItem> items;
    std::vector<HandedDocument> documents;
    std::vector<HandedJournal> journals;
    std::vector<HandedPosting> postings;

    const HandedAccount& account(const std::string& code) const;
    // The contact by the code here, as the side of a receivables or payables account.
    const HandedContact& contact(const std::string& code, std::string_view role) const;
};

// "customer" or "supplier": whom a document of this kind, or a line on an account of this use, is
// about.
std::string_view role_of_document(std::string_view kind);
std::string_view role_of_use(std::string_view use);
bool is_credit(std::string_view kind);

// What a batch brings to each account, debits less credits, by the way it goes.
struct AccountTotal {
    Money by_documents, by_journals, left_out;
    Money sum() const { return by_documents + by_journals + left_out; }
};
std::map<std::string, AccountTotal> totals(const Batch& batch);

// A batch as it is kept: one canonical JSON text a record, the batch itself first.
struct BatchRecord {
    std::string kind, content;
};
std::vector<BatchRecord> records_of(const Batch& batch);
Batch batch_from(const std::vector<BatchRecord>& records);
// The same out of the answer to the question `export_batch_content`.
Batch batch_from(const Table& content);

}  // namespace storekeep::handover
