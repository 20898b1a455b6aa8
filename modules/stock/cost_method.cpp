#include "modules/stock/cost_method.h"

#include "core/must.h"

namespace storekeep::stock {

namespace {

constexpr std::int64_t layers_at_a_time = 16;

class Fifo final : public CostMethod {
public:
    void put(Tx& tx, const Cause& cause, const Pool& pool, Id<Layer> root, Quantity quantity,
             const Money& value) const override {
        add_layer(tx, cause, pool, "layer", root, quantity, value);
    }
    Money take(Tx& tx, const Cause& cause, const Pool& pool, Quantity quantity) const override {
        return take_oldest(tx, cause, pool, "layer", quantity);
    }
};

class Average final : public CostMethod {
public:
    void put(Tx& tx, const Cause& cause, const Pool& pool, Id<Layer> root, Quantity quantity,
             const Money& value) const override {
        std::vector<LayerLeft> one = open_layers(tx, pool, "pool", 1);
        Cause of_trail = cause;
        of_trail.gives_back = {};
        add_layer(tx, of_trail, pool, "trail", root, quantity, {0, tx.currency()});
        if (one.empty())
            add_layer(tx, cause, pool, "pool", {}, quantity, value);
        else
            change_layer(tx, cause, one.front(), quantity, value);
    }
    Money take(Tx& tx, const Cause& cause, const Pool& pool, Quantity quantity) const override {
        take_oldest(tx, cause, pool, "trail", quantity);
        return take_oldest(tx, cause, pool, "pool", quantity);
    }
};

}  // namespace

Money take_from(Tx& tx, const Cause& cause, LayerLeft& layer, Quantity quantity) {
    const Money value = share(layer.value, quantity, layer.quantity);
    change_layer(tx, cause, layer, -quantity, -value);
    return value;
}

Money take_oldest(Tx& tx, const Cause& cause, const Pool& pool, std::string_view kind,
                  Quantity quantity) {
    Money taken{0, tx.currency()};
    while (quantity.is_positive()) {
        std::vector<LayerLeft> layers = open_layers(tx, pool, kind, layers_at_a_time);
        must(!layers.empty(), "goods that are here have cost layers that hold them");
        for (LayerLeft& layer : layers) {
            const Quantity part = std::min(layer.quantity, quantity);
            taken += take_from(tx, cause, layer, part);
            quantity -= part;
            if (quantity.is_zero()) break;
        }
    }
    return taken;
}

const CostMethod& fifo() {
    static const Fifo method;
    return method;
}

const CostMethod& average() {
    static const Average method;
    return method;
}

const CostMethod& cost_method(std::string_view name) {
    if (name == "average") return average();
    must(name == "fifo", fmt::format("cost method '{}' is one of ours", name));
    return fifo();
}

}  // namespace storekeep::stock
