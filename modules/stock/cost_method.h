// The face behind which each cost method stands: what comes in, and which cost leaves first.
#pragma once

#include <string_view>

#include "modules/stock/cost_store.h"

namespace storekeep::stock {

class CostMethod {
public:
    virtual ~CostMethod() = default;

    // Goods come in at a value. `root` none: they are a receipt of their own.
    virtual void put(OpenLayers& layers, const Cause& cause, const Pool& pool, Id<Layer> root,
                     Quantity quantity, const Money& value) const = 0;

    // Takes `quantity` out of the pool, which must hold it; the value that leaves.
    virtual Money take(OpenLayers& layers, const Cause& cause, const Pool& pool,
                       Quantity quantity) const = 0;

    // Says which layers `put` and `take` will ask for.
    virtual void expect_put(OpenLayers& layers, const Pool& pool) const = 0;
    virtual void expect_take(OpenLayers& layers, const Pool& pool) const = 0;
};

const CostMethod& cost_method(std::string_view name);

// First in, first out: a layer a receipt, oldest taken first.
const CostMethod& fifo();
// Moving average: one layer a pool; receipts leave a trail of quantity, first in first out.
const CostMethod& average();

// Takes `quantity` from a layer: its share of the value, everything when it is emptied.
Money take_from(Tx& tx, const Cause& cause, LayerLeft& layer, Quantity quantity);

// Takes `quantity` from a pool's layers of one kind, oldest first; the value that leaves.
Money take_oldest(OpenLayers& layers, const Cause& cause, const Pool& pool, std::string_view kind,
                  Quantity quantity);

}  // namespace storekeep::stock
