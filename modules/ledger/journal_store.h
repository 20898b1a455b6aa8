// The tables journal and journal_line with the balances derived from them, and the period lock.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

// Writes a journal and its lines, and brings the balances up to date. `accounts` are those of the
// lines.
Journal insert_journal(Tx& tx, const Entry& entry, const std::vector<Line>& lines,
                       const std::vector<Account>& accounts);

// The entries posted for a document, in the order of their journals.
std::vector<Entry> entries_of(Reads& reads, Id<Document> document);

// The manual journal that a person names by its own number (JE-000001) or by its journal's.
std::optional<Document> find_manual_journal(Reads& reads, const std::string& number);

void set_closed_through(Tx& tx, Date date);

// Makes account_balance and account_item_balance anew from the journal lines.
void rebuild_balances(Tx& tx);

}  // namespace storekeep::ledger
