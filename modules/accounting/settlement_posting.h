// A settlement in the books: what its two items differ by, off their control account.
#pragma once

#include "modules/accounting/settlement.h"

namespace storekeep::accounting {

// `item` is what was settled. Refuses `account_role_missing` for what is posted alone; a settlement
// without differences has an entry without lines.
ledger::Entry settlement_entry(const ledger::PostingRules& rules, const Settled& settled,
                               const OpenItem& item);

}  // namespace storekeep::accounting
