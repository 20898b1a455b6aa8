// The tables of the hand-over, and what it reads of others: postings, accounts, partners, items.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "modules/handover/batch.h"
#include "modules/ledger/ledger.h"

namespace storekeep::handover {

// One posting as the money book has it.
struct Posted {
    Id<ledger::Journal> id;
    std::string journal;  // "J-000007"
    Date date;
    Document document;
    std::vector<ledger::Line> lines;
};
// Those dated from `from` to `to` that went to the target in no batch yet, by date and in the order
// in which they were posted.
std::vector<Posted> postings_to_hand_over(Reads& reads, const std::string& target, Date from,
                                          Date to);

// What papers say beside their postings. A reversal has its original's.
struct Paper {
    std::string reference;  // the supplier's number of a bill, the customer's of an order
    std::optional<Date> due;
};
std::map<Id<Document>, Paper> papers_of(Reads& reads, const std::vector<Id<Document>>& documents);

// The goods of an invoice or credit note, line by line as the customer sees them.
struct SoldLine {
    Id<catalog::Item> item;
    Quantity quantity;
    Money amount;
};
std::map<Id<Document>, std::vector<SoldLine>> sold_lines_of(
    Reads& reads, const std::vector<Id<Document>>& documents);

// Accounts with what they are used for (HandedAccount::use); `theirs` is left empty.
std::map<Id<ledger::Account>, HandedAccount> accounts_with_use(Reads& reads);
std::map<Id<catalog::Partner>, HandedContact> contacts_of(
    Reads& reads, const std::vector<Id<catalog::Partner>>& partners);
std::map<Id<catalog::Warehouse>, std::string> warehouse_codes(Reads& reads);

struct Mapping {
    std::string kind, ours, theirs;
};
std::vector<Mapping> mappings_of(Reads& reads, const std::string& target);
void save_mapping(Tx& tx, const std::string& target, const Mapping& mapping);
bool remove_mapping(Tx& tx, const std::string& target, const Mapping& mapping);

struct GivenName {
    std::string kind;
    std::int64_t first = 0, second = 0;
    std::string name;
};
std::vector<GivenName> given_names(Reads& reads, const std::string& target);
void insert_names(Tx& tx, const std::string& target, const std::vector<GivenName>& names);

std::string next_batch_number(Reads& reads);
void insert_batch(Tx& tx, Id<Document> id, const Batch& batch);
struct Sent {
    Id<ledger::Journal> journal;
    Id<Document> document;
    std::string as;
};
void insert_sent(Tx& tx, Id<Document> batch, const std::string& target,
                 const std::vector<Sent>& sent);
std::vector<BatchRecord> kept_records(Reads& reads, Id<Document> batch);

}  // namespace storekeep::handover
