// The questions whose right answer is the empty table, about buying.
#pragma once

#include "office/question.h"

namespace storekeep::purchasing {

Table received_differs_from_moved(Reads& reads);
Table goods_received_differ_from_account(Reads& reads);
Table touched_goods_received_differ(Tx& tx);
Table purchasing_balances_differ(Reads& reads);
Table accruals_differ_from_accounts(Reads& reads);
Table touched_accruals_differ(Tx& tx);
Table landed_costs_differ_from_layers(Reads& reads);
Table sent_back_differs_from_moved(Reads& reads);
Table supplier_papers_differ_from_books(Reads& reads);
Table purchasing_papers_disagree(Reads& reads);
Table purchasing_documents_incomplete(Reads& reads);

}  // namespace storekeep::purchasing
