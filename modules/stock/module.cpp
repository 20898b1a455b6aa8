#include "modules/stock/module.h"
#include "modules/stock/rebuild_store.h"
#include "modules/stock/stock.h"

namespace storekeep::stock {

Module module() {
    Module stock{"stock", {}, {}, {}, rebuild, {}};
    stock.proofs = {
        {"bins_equal_moves", "every bin and item balance is the sum of its moves",
         bins_differ_from_moves},
        {"layers_equal_bins", "the cost layers hold the quantity that lies in the bins, per pool",
         layers_differ_from_bins},
        {"cost_equals_entries", "every layer and pool is the sum of its cost entries",
         cost_differs_from_entries},
        {"copies_equal_originals", "what balances and cost entries copy from a fact is that fact's",
         copies_differ_from_originals},
        {"allocations_hold", "what is held for orders is there, and every step adds up",
         allocations_differ},
        {"nothing_negative", "no bin, layer or allocation is below zero", anything_negative},
    };
    stock.guards = {{"layers_equal_bins", touched_layers_differ_from_bins}};
    return stock;
}

}  // namespace storekeep::stock
