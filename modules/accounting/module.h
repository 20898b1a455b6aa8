// The accounting room: documents that post money, and what is open of them.
#pragma once

#include "office/registry.h"

namespace storekeep::accounting {

Table receivables_and_payables_equal_open_items(Reads& reads);
Table open_balances_equal_items(Reads& reads);
Table tax_accounts_differ_from_tax_lines(Reads& reads);
Table papers_differ_from_postings(Reads& reads);
Table touched_documents_equal_open_items(Tx& tx);

Table inventory_accounts_equal_layers(Reads& reads);
Table touched_inventory_equals_layers(Tx& tx);

Module module();

}  // namespace storekeep::accounting
