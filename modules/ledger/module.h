// What the money book adds to the program's lists, beside its operations.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

Table every_journal_balances(Reads& reads);
Table account_balances_equal_lines(Reads& reads);
Table touched_journals_balance(Tx& tx);

Importer accounts_import();

}  // namespace storekeep::ledger
