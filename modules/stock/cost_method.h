// The face behind which each cost method stands: how a pool keeps what comes in, and which cost
// leaves first.
#pragma once

#include <optional>
#include <string_view>

#include "modules/stock/cost_store.h"

namespace storekeep::stock {

// Units of one receipt, on their way into a pool or out of one.
struct Piece {
    Id<Layer> root;  // none: they are a receipt of their own
    Quantity quantity;
    Money value;
    std::optional<Date> since = {};  // the day by which they take their turn; none: the cause's
};
Money value_of(const std::vector<Piece>& pieces, Currency currency);

class CostMethod {
public:
    virtual ~CostMethod() = default;

    // Whether a pool is one layer with a trail of receipts, and not a layer a receipt.
    virtual bool is_pooled() const = 0;

    virtual void put(OpenLayers& layers, const Cause& cause, const Pool& pool,
                     const std::vector<Piece>& pieces) const = 0;

    // Takes `quantity` out of the pool, which must hold it.
    virtual std::vector<Piece> take(OpenLayers& layers, const Cause& cause, const Pool& pool,
                                    Quantity quantity) const = 0;

    // Says which layers `put` and `take` will ask for.
    virtual void expect_put(OpenLayers& layers, const Pool& pool) const = 0;
    virtual void expect_take(OpenLayers& layers, const Pool& pool) const = 0;
};

// A layer a receipt: `fifo` takes the oldest first, and so does `specific`, whose pools are a lot
// each; `lifo` takes the newest. One layer a pool: `average`, and `standard`, where all that comes
// in does so at the standard cost. Goods in transit lie in layers, whatever the method.
const CostMethod& cost_method(std::string_view name, const Pool& pool);

// Takes `quantity` from a layer: its share of the value, everything when it is emptied.
Money take_from(Tx& tx, const Cause& cause, LayerLeft& layer, Quantity quantity);

// Takes units that came with a document line out of `pool`, where they are still there, at most
// `quantity`.
std::vector<Piece> take_own(Tx& tx, const Cause& cause, const Pool& pool, Quantity quantity,
                            Id<Document> came_with, std::int64_t came_with_line);

// Values that sum to `value`, over the pieces' quantities.
std::vector<Piece> worth(std::vector<Piece> pieces, const Money& value);

// What goods of an item held at a standard cost are worth in stock. An item that has no standard
// yet takes it from the first goods that come in.
class Standards {
public:
    explicit Standards(Tx& tx) : tx_(tx) {}
    // Looks the items up together.
    void expect(const std::vector<Id<catalog::Item>>& items);
    // What `value` brings of which stock takes its standard's part.
    CameIn came_in(const Pool& pool, std::string_view method, Quantity quantity,
                   const Money& value);

private:
    Tx& tx_;
    std::map<Id<catalog::Item>, Price> known_;
};

}  // namespace storekeep::stock
