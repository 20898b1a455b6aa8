#include "modules/stock/cost_method.h"

#include "core/must.h"
#include "modules/catalog/item_store.h"

namespace storekeep::stock {

namespace {

std::vector<Piece> take_in_turn(OpenLayers& layers, const Cause& cause, const Pool& pool,
                                Turn turn, Quantity quantity) {
    std::vector<Piece> pieces;
    while (quantity.is_positive()) {
        LayerLeft* layer = layers.next(pool, turn);
        must(layer != nullptr, "goods that are here have cost layers that hold them");
        const Quantity part = std::min(layer->quantity, quantity);
        pieces.push_back(
            {layer->root, part, take_from(layers.tx(), cause, *layer, part), layer->date});
        quantity -= part;
    }
    return pieces;
}

class Layered final : public CostMethod {
public:
    explicit Layered(Turn turn) : turn_(turn) {}
    bool is_pooled() const override { return false; }
    void put(OpenLayers& layers, const Cause& cause, const Pool& pool,
             const std::vector<Piece>& pieces) const override {
        for (const Piece& piece : pieces)
            add_layer(layers.tx(), cause, pool, "layer", piece.root, piece.quantity, piece.value,
                      piece.since);
    }
    std::vector<Piece> take(OpenLayers& layers, const Cause& cause, const Pool& pool,
                            Quantity quantity) const override {
        return take_in_turn(layers, cause, pool, turn_, quantity);
    }
    void expect_put(OpenLayers&, const Pool&) const override {}
    void expect_take(OpenLayers& layers, const Pool& pool) const override {
        layers.expect(pool, turn_);
    }

private:
    Turn turn_;
};

class Pooled final : public CostMethod {
public:
    bool is_pooled() const override { return true; }
    void put(OpenLayers& layers, const Cause& cause, const Pool& pool,
             const std::vector<Piece>& pieces) const override {
        Tx& tx = layers.tx();
        const Money value = value_of(pieces, tx.currency());
        Cause of_trail = cause;
        of_trail.gives_back = {};
        Quantity quantity;
        for (const Piece& piece : pieces) {
            add_layer(tx, of_trail, pool, "trail", piece.root, piece.quantity, {0, tx.currency()},
                      piece.since);
            quantity += piece.quantity;
        }
        if (LayerLeft* one = layers.next(pool, Turn::pool))
            change_layer(tx, cause, *one, quantity, value);
        else
            layers.add_pool(add_layer(tx, cause, pool, "pool", {}, quantity, value));
    }
    std::vector<Piece> take(OpenLayers& layers, const Cause& cause, const Pool& pool,
                            Quantity quantity) const override {
        std::vector<Piece> pieces = take_in_turn(layers, cause, pool, Turn::trail, quantity);
        const std::vector<Piece> taken = take_in_turn(layers, cause, pool, Turn::pool, quantity);
        return worth(std::move(pieces), value_of(taken, layers.tx().currency()));
    }
    void expect_put(OpenLayers& layers, const Pool& pool) const override {
        layers.expect(pool, Turn::pool);
    }
    void expect_take(OpenLayers& layers, const Pool& pool) const override {
        layers.expect(pool, Turn::trail);
        layers.expect(pool, Turn::pool);
    }
};

}  // namespace

Money value_of(const std::vector<Piece>& pieces, Currency currency) {
    Money value{0, currency};
    for (const Piece& piece : pieces) value += piece.value;
    return value;
}

std::vector<Piece> worth(std::vector<Piece> pieces, const Money& value) {
    std::vector<std::int64_t> quantities;
    for (const Piece& piece : pieces) quantities.push_back(piece.quantity.value);
    const std::vector<std::int64_t> parts = split(value.minor, quantities);
    for (std::size_t index = 0; index < pieces.size(); ++index)
        pieces[index].value = {parts[index], value.currency};
    return pieces;
}

Money take_from(Tx& tx, const Cause& cause, LayerLeft& layer, Quantity quantity) {
    const Money value = share(layer.value, quantity, layer.quantity);
    change_layer(tx, cause, layer, -quantity, -value);
    return value;
}

std::vector<Piece> take_own(Tx& tx, const Cause& cause, const Pool& pool, Quantity quantity,
                            Id<Document> came_with, std::int64_t came_with_line) {
    std::vector<Piece> pieces;
    for (LayerLeft& layer : layers_since(tx, came_with, came_with_line)) {
        if (layer.pool != pool) continue;
        const Quantity part = std::min(layer.quantity, quantity);
        if (part.is_zero()) break;
        Money value = take_from(tx, cause, layer, part);
        if (layer.kind == "trail") {
            OpenLayers layers(tx);
            value = value_of(take_in_turn(layers, cause, pool, Turn::pool, part), tx.currency());
        }
        pieces.push_back({layer.root, part, value, layer.date});
        quantity -= part;
    }
    return pieces;
}

const CostMethod& cost_method(std::string_view name, const Pool& pool) {
    static const Layered oldest_first(Turn::oldest_layer);
    static const Layered newest_first(Turn::newest_layer);
    static const Pooled pooled;
    if (is_transit(pool) || name == "fifo" || name == "specific") return oldest_first;
    if (name == "lifo") return newest_first;
    must(name == "average" || name == "standard",
         fmt::format("cost method '{}' is one of ours", name));
    return pooled;
}

void Standards::expect(const std::vector<Id<catalog::Item>>& items) {
    if (items.empty()) return;
    for (const catalog::Item& item : catalog::items_of(tx_, items))
        known_[item.id] = item.standard_cost;
}

CameIn Standards::came_in(const Pool& pool, std::string_view method, Quantity quantity,
                          const Money& value) {
    if (method != "standard" || is_transit(pool)) return {value, {0, value.currency}};
    if (!known_.contains(pool.item)) expect({pool.item});
    Price& standard = known_[pool.item];
    if (standard.is_zero()) {
        standard = unit_price(value, quantity);
        catalog::set_standard_cost(tx_, pool.item, standard);
    }
    return {value, value - extend(standard, quantity, value.currency)};
}

}  // namespace storekeep::stock
