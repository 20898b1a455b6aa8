// Stock value put on the accounts and warehouses where it belongs once the company keeps cost in
// another scope. Nothing is gained or lost.
#pragma once

#include "modules/ledger/account_store.h"
#include "modules/stock/cost_pool_store.h"

namespace storekeep::accounting {

ledger::Entry rescoped(Reads& reads, const Document& document,
                       const std::vector<ledger::StockValue>& values);

}  // namespace storekeep::accounting
