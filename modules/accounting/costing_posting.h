// Stock value put on the accounts and warehouses where it belongs once the company keeps cost in
// another scope. Nothing is gained or lost.
#pragma once

#include "modules/ledger/account_store.h"
#include "modules/stock/cost_pool_store.h"

namespace storekeep::accounting {

// The warehouse of a pool's journal lines: none where the company has one pool.
Id<catalog::Warehouse> posted_in(const stock::Pool& pool);

ledger::Entry rescoped(Reads& reads, const Document& document,
                       const std::vector<ledger::StockValue>& values);

}  // namespace storekeep::accounting
