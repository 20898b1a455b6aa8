// Goods that change their pool and take their cost layers along.
#include "core/must.h"
#include "modules/stock/cost.h"
#include "modules/stock/cost_method.h"

namespace storekeep::stock {

Pool transit_pool(Id<catalog::Item> item, Id<Lot> lot) { return {item, {}, lot}; }

bool is_transit(const Pool& pool) { return !pool.warehouse; }

CameIn carry(Tx& tx, const Document& document, const Carry& carry) {
    const Cause cause{document.id, document.date, carry.line, {}};
    OpenLayers layers(tx);
    const std::vector<Piece> pieces =
        carry.came_with
            ? take_own(tx, cause, carry.from, carry.quantity, carry.came_with, carry.came_with_line)
            : cost_method(carry.method, carry.from)
                  .take(layers, cause, carry.from, carry.quantity);
    Quantity carried;
    for (const Piece& piece : pieces) carried += piece.quantity;
    must(carried == carry.quantity, "goods that change their pool have layers to take along");
    Standards standards(tx);
    const CameIn came = standards.came_in(carry.to, carry.method, carry.quantity,
                                          value_of(pieces, tx.currency()));
    cost_method(carry.method, carry.to)
        .put(layers, cause, carry.to,
             came.variance.is_zero() ? pieces : worth(pieces, came.in_stock()));
    return came;
}

}  // namespace storekeep::stock
