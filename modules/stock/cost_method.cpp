#include "modules/stock/cost_method.h"

#include "core/must.h"

namespace storekeep::stock {

namespace {

class Fifo final : public CostMethod {
public:
    void put(OpenLayers& layers, const Cause& cause, const Pool& pool, Id<Layer> root,
             Quantity quantity, const Money& value) const override {
        add_layer(layers.tx(), cause, pool, "layer", root, quantity, value);
    }
    Money take(OpenLayers& layers, const Cause& cause, const Pool& pool,
               Quantity quantity) const override {
        return take_oldest(layers, cause, pool, "layer", quantity);
    }
    void expect_put(OpenLayers&, const Pool&) const override {}
    void expect_take(OpenLayers& layers, const Pool& pool) const override {
        layers.expect(pool, "layer");
    }
};

class Average final : public CostMethod {
public:
    void put(OpenLayers& layers, const Cause& cause, const Pool& pool, Id<Layer> root,
             Quantity quantity, const Money& value) const override {
        Tx& tx = layers.tx();
        LayerLeft* one = layers.oldest(pool, "pool");
        Cause of_trail = cause;
        of_trail.gives_back = {};
        add_layer(tx, of_trail, pool, "trail", root, quantity, {0, tx.currency()});
        if (one)
            change_layer(tx, cause, *one, quantity, value);
        else
            layers.add(add_layer(tx, cause, pool, "pool", {}, quantity, value));
    }
    Money take(OpenLayers& layers, const Cause& cause, const Pool& pool,
               Quantity quantity) const override {
        take_oldest(layers, cause, pool, "trail", quantity);
        return take_oldest(layers, cause, pool, "pool", quantity);
    }
    void expect_put(OpenLayers& layers, const Pool& pool) const override {
        layers.expect(pool, "pool");
    }
    void expect_take(OpenLayers& layers, const Pool& pool) const override {
        layers.expect(pool, "trail");
        layers.expect(pool, "pool");
    }
};

}  // namespace

Money take_from(Tx& tx, const Cause& cause, LayerLeft& layer, Quantity quantity) {
    const Money value = share(layer.value, quantity, layer.quantity);
    change_layer(tx, cause, layer, -quantity, -value);
    return value;
}

Money take_oldest(OpenLayers& layers, const Cause& cause, const Pool& pool, std::string_view kind,
                  Quantity quantity) {
    Money taken{0, layers.tx().currency()};
    while (quantity.is_positive()) {
        LayerLeft* layer = layers.oldest(pool, kind);
        must(layer != nullptr, "goods that are here have cost layers that hold them");
        const Quantity part = std::min(layer->quantity, quantity);
        taken += take_from(layers.tx(), cause, *layer, part);
        quantity -= part;
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
