// Stock value that lies on another account than the rules now say moves there, so that each stock
// account keeps equal to the layers of the goods that it stands for.
#pragma once

#include "modules/ledger/account_store.h"

namespace storekeep::ledger {

Entry reclassification_entry(const Document& document, const std::vector<StockValue>& values,
                             std::string_view role, const PostingRules& rules);

}  // namespace storekeep::ledger
