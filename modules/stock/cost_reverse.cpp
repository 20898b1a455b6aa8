// A document's cost taken back.
#include "core/must.h"
#include "modules/stock/cost.h"
#include "modules/stock/cost_method.h"

namespace storekeep::stock {

namespace {

// What a document brought into a layer.
struct Brought {
    LayerLeft layer;
    Quantity quantity;
    Money value;
};

// Whether all of it still lies untouched in its layer.
bool untouched(const Brought& brought) {
    const LayerLeft& layer = brought.layer;
    const bool among_others = layer.kind == "pool" && layer.quantity > brought.quantity;
    if (among_others || brought.quantity.is_zero())
        return layer.quantity.is_positive() && layer.value.minor >= brought.value.minor;
    return layer.quantity == brought.quantity && layer.value == brought.value;
}

// Items as they are now, each asked for once.
class Items {
public:
    explicit Items(Tx& tx) : tx_(tx) {}
    const catalog::Item& of(Id<catalog::Item> id) {
        const auto found = items_.find(id);
        if (found != items_.end()) return found->second;
        return items_.emplace(id, catalog::items_of(tx_, {id}).front()).first->second;
    }

private:
    Tx& tx_;
    std::map<Id<catalog::Item>, catalog::Item> items_;
};

// Where goods of a layer's pool would lie now; none where what was known then does not say.
std::optional<Pool> present_pool(const catalog::Item& item, const Pool& then) {
    if (is_transit(then)) return then;
    const bool lot_unknown =
        item.cost_method == "specific" && item.tracking != "none" && !then.lot;
    const bool warehouse_unknown = then.warehouse == all_warehouses && !item.one_pool;
    if (lot_unknown || warehouse_unknown) return std::nullopt;
    return pool_of(item, then.warehouse, then.lot);
}

// An entry with its layer as it is, and where its goods would lie now.
struct Undoing {
    EntryRow entry;
    LayerLeft layer;
    std::optional<Pool> pool;
    bool in_use = false;  // the layer is of the kind and pool that its item is costed by now
};

Undoing undoing(Tx& tx, Items& items, const EntryRow& entry) {
    Undoing one{entry, load_layer(tx, entry.layer), {}, false};
    const catalog::Item& item = items.of(one.layer.pool.item);
    one.pool = present_pool(item, one.layer.pool);
    const bool in_pool = one.layer.kind != "layer";
    one.in_use = one.pool == one.layer.pool &&
                 cost_method(item.cost_method, *one.pool).is_pooled() == in_pool;
    return one;
}

// Not when later documents rest on it. What came in before its item was costed in another way has
// gone into other layers; what left before that can still come back.
bool can_be_taken_back(const std::vector<Undoing>& all) {
    std::map<Id<Layer>, Brought> brought;
    for (const Undoing& one : all) {
        if (one.entry.given_back) return false;
        if (one.entry.quantity.is_negative()) {
            if (!one.pool) return false;
            continue;
        }
        if (!one.in_use) return false;
        const Money nothing{0, one.entry.value.currency};
        Brought& sum =
            brought.try_emplace(one.layer.layer, Brought{one.layer, {}, nothing}).first->second;
        sum.quantity += one.entry.quantity;
        sum.value += one.entry.value;
    }
    return std::all_of(brought.begin(), brought.end(),
                       [](const auto& sum) { return untouched(sum.second); });
}

void take_back(Tx& tx, Items& items, const Cause& cause, const Undoing& one) {
    const EntryRow& entry = one.entry;
    if (!one.in_use) {
        if (entry.trail) return;
        const Id<Layer> root = one.layer.kind == "layer" ? one.layer.root : Id<Layer>{};
        OpenLayers layers(tx);
        cost_method(items.of(one.pool->item).cost_method, *one.pool)
            .put(layers, cause, *one.pool, {{root, -entry.quantity, -entry.value}});
        return;
    }
    LayerLeft layer = load_layer(tx, entry.layer);  // as the entries before have left it
    if (layer.kind == "pool" && layer.quantity.is_zero()) {
        std::vector<LayerLeft> present = open_layers(tx, layer.pool, "pool", 1);
        if (!present.empty()) layer = present.front();
    }
    change_layer(tx, cause, layer, -entry.quantity, -entry.value);
}

}  // namespace

bool reverse_cost(Tx& tx, const Document& original, const Document& reversal) {
    Items items(tx);
    std::vector<Undoing> all;
    for (const EntryRow& entry : entries_of(tx, original.id))
        all.push_back(undoing(tx, items, entry));
    if (!can_be_taken_back(all)) return false;
    for (const Undoing& one : all) {
        // What had come back is out again, and may come back once more.
        const EntryRow& entry = one.entry;
        const Id<CostEntry> gives_back =
            entry.quantity.is_negative() ? entry.entry : entry.gives_back;
        take_back(tx, items, {reversal.id, reversal.date, entry.line, gives_back}, one);
    }
    return true;
}

}  // namespace storekeep::stock
