// The entry of opening balances: the lines as they stood, and opening balance equity for the rest.
#pragma once

#include "modules/accounting/open_items.h"

namespace storekeep::accounting {

ledger::Line opening_line(const OpenItem& item);

ledger::Entry opening_entry(const Document& document, std::vector<ledger::Line> lines,
                            Id<ledger::Account> equity, Currency currency);

}  // namespace storekeep::accounting
