// Goods received: inventory debited per item, goods received not billed credited.
#pragma once

#include "modules/ledger/ledger.h"
#include "modules/purchasing/accrual_store.h"
#include "modules/purchasing/receipt_store.h"

namespace storekeep::purchasing {

// `items` are those of the receipt's lines, in their order, and `ahead` what bills said of them
// before they came.
ledger::Entry goods_received(const ledger::PostingRules& rules, const Receipt& receipt,
                             const std::vector<catalog::Item>& items,
                             const std::vector<std::vector<Accrual>>& ahead);

}  // namespace storekeep::purchasing
