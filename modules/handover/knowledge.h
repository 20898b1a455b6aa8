// What making a batch needs to know of accounts, partners, goods and papers, read in few
// statements.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "modules/handover/handover_store.h"

namespace storekeep::handover {

// Receivables or payables: its lines name whom they are about.
bool is_control(const HandedAccount& account);
// Kinds of documents that a supplier sends, or that we send to a customer.
bool is_bill_kind(const std::string& kind);
bool is_sale_kind(const std::string& kind);

// The posting with its lines summed by account and warehouse: a late cost that goes down for one
// item and up for another is one line that does not go against its bill.
Posted netted(const Posted& posted);

struct Knowledge {
    std::map<Id<ledger::Account>, HandedAccount> accounts;
    std::map<Id<catalog::Partner>, HandedContact> partners;
    std::map<Id<catalog::Item>, catalog::Item> items;
    std::map<Id<catalog::Warehouse>, std::string> warehouses;
    std::map<Id<Document>, Paper> papers;
    std::map<Id<Document>, std::vector<SoldLine>> sold;
};

Knowledge knowledge_of(Reads& reads, const std::vector<Posted>& postings);

}  // namespace storekeep::handover
