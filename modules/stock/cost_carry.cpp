// Goods that change their pool and take their cost layers along.
#include "core/must.h"
#include "modules/stock/cost.h"
#include "modules/stock/cost_method.h"

namespace storekeep::stock {

namespace {

// Pieces of layers of one kind that `carry` takes out of its pool, in the order in which they go.
std::vector<LayerLeft> layers_to_carry(Tx& tx, const Carry& carry, std::string_view kind) {
    constexpr std::int64_t all = 1'000'000;
    std::vector<LayerLeft> layers =
        carry.came_with ? layers_since(tx, carry.came_with, carry.came_with_line)
                        : open_layers(tx, carry.from, kind, all);
    std::erase_if(layers, [&](const LayerLeft& layer) {
        return layer.pool != carry.from || layer.kind != kind;
    });
    return layers;
}

Money carry_layers(Tx& tx, const Cause& cause, const Carry& carry, std::string_view kind) {
    Quantity left = carry.quantity;
    Money value{0, tx.currency()};
    for (LayerLeft& layer : layers_to_carry(tx, carry, kind)) {
        const Quantity part = std::min(layer.quantity, left);
        if (part.is_zero()) break;
        const Money taken = take_from(tx, cause, layer, part);
        add_layer(tx, cause, carry.to, kind, layer.root, part, taken, layer.date);
        value += taken;
        left -= part;
    }
    must(left.is_zero(), "goods that change their pool have layers to take along");
    return value;
}

}  // namespace

Pool transit_pool(const Pool& pool) { return {pool.item, {}, pool.lot}; }

Money carry(Tx& tx, const Document& document, const Carry& carry) {
    const Cause cause{document.id, document.date, carry.line, {}};
    if (carry.method != "average") return carry_layers(tx, cause, carry, "layer");
    carry_layers(tx, cause, carry, "trail");
    OpenLayers layers(tx);
    const Money value = take_oldest(layers, cause, carry.from, "pool", carry.quantity);
    std::vector<LayerLeft> one = open_layers(tx, carry.to, "pool", 1);
    if (one.empty())
        add_layer(tx, cause, carry.to, "pool", {}, carry.quantity, value);
    else
        change_layer(tx, cause, one.front(), carry.quantity, value);
    return value;
}

}  // namespace storekeep::stock
