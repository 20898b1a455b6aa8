// Value added to goods that lie here already.
#include "core/must.h"
#include "modules/stock/cost_store.h"

namespace storekeep::stock {

Money add_value(Tx& tx, const Document& document, const CostIn& in, Id<Document> came_with,
                std::int64_t came_with_line) {
    if (in.method == "standard" || in.value.is_zero()) return {0, tx.currency()};
    const Cause cause{document.id, document.date, in.line, {}};
    std::vector<LayerLeft> own = layers_since(tx, came_with, came_with_line);
    std::erase_if(own, [&](const LayerLeft& layer) {
        return layer.pool != in.pool || layer.kind != "layer";
    });
    if (own.empty()) own = open_layers(tx, in.pool, in.method == "average" ? "pool" : "layer", 1);
    must(!own.empty(), "goods that lie here have a layer");
    change_layer(tx, cause, own.front(), {}, in.value);
    return in.value;
}

}  // namespace storekeep::stock
