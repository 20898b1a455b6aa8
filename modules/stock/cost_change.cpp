#include "modules/stock/cost_change.h"

#include "core/must.h"
#include "modules/stock/cost_method.h"

namespace storekeep::stock {

namespace {

// How much of a pool goes to which of the pools that its goods belong to from now on.
std::map<Pool, Quantity> destinations(const std::vector<LyingLot>& lying,
                                      const catalog::Item& after, const Pool& from) {
    std::map<Pool, Quantity> pools;
    for (const LyingLot& one : lying)
        if ((from.warehouse == all_warehouses || from.warehouse == one.warehouse) &&
            (!from.lot || from.lot == one.share.lot))
            pools[pool_of(after, one.warehouse, one.share.lot)] += one.share.quantity;
    return pools;
}

// Takes the first `quantity` units off the pieces.
std::vector<Piece> cut(std::vector<Piece>& pieces, Quantity quantity) {
    std::vector<Piece> taken;
    for (Piece& piece : pieces) {
        Piece part = piece;
        part.quantity = std::min(piece.quantity, quantity);
        if (part.quantity.is_zero()) continue;
        part.value = share(piece.value, part.quantity, piece.quantity);
        piece.quantity -= part.quantity;
        piece.value -= part.value;
        quantity -= part.quantity;
        taken.push_back(part);
    }
    must(quantity.is_zero(), "a pool holds what lies in its bins");
    return taken;
}

}  // namespace

void convert(Tx& tx, const Document& document, std::int64_t line, const catalog::Item& before,
             const catalog::Item& after) {
    const Cause cause{document.id, document.date, line, {}};
    const std::vector<LyingLot> lying = lying_in_warehouses(tx, after.id);
    for (const PoolLeft& left : pools_left(tx, after.id)) {
        const CostMethod& from = cost_method(before.cost_method, left.pool);
        const CostMethod& to = cost_method(after.cost_method, left.pool);
        const std::map<Pool, Quantity> pools = destinations(lying, after, left.pool);
        if (from.is_pooled() == to.is_pooled() && pools.size() == 1 && pools.contains(left.pool))
            continue;
        OpenLayers open(tx);
        std::vector<Piece> pieces = from.take(open, cause, left.pool, left.quantity);
        std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& one, const Piece& other) {
            return one.since < other.since;
        });
        tx.flush();
        for (const auto& [pool, quantity] : pools) {
            OpenLayers made(tx);
            to.put(made, cause, pool, cut(pieces, quantity));
        }
    }
}

Price less(Price price, Percent percent) {
    return price - Price{divide_half_away(Int128{price.value} * percent.value,
                                          Int128{100} * million)};
}

Money worth_of(const PoolLeft& left, const Worth& worth) {
    if (worth.unit_cost) return extend(*worth.unit_cost, left.quantity, left.value.currency);
    const std::int64_t lost = divide_half_away(Int128{left.value.minor} * worth.less.value,
                                               Int128{100} * million);
    return left.value - Money{lost, left.value.currency};
}

Money revalue(Tx& tx, const Document& document, std::int64_t line, const PoolLeft& left,
              const Worth& worth) {
    constexpr std::int64_t all = 1'000'000'000;
    const Money value = worth_of(left, worth);
    const Money difference = value - left.value;
    if (difference.is_zero()) return difference;
    std::vector<LayerLeft> layers = open_layers(tx, left.pool, "pool", 1);
    if (layers.empty()) layers = open_layers(tx, left.pool, "layer", all);
    std::vector<std::int64_t> weights;
    for (const LayerLeft& layer : layers)
        weights.push_back(worth.unit_cost ? layer.quantity.value : layer.value.minor);
    const std::vector<std::int64_t> values = split(value.minor, weights);
    for (std::size_t index = 0; index < layers.size(); ++index) {
        const Money change = Money{values[index], tx.currency()} - layers[index].value;
        if (!change.is_zero())
            change_layer(tx, {document.id, document.date, line, {}}, layers[index], {}, change);
    }
    return difference;
}

}  // namespace storekeep::stock
