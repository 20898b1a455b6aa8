// What documents do to cost: goods in, goods out, goods back, late facts, reversals.
#include "modules/stock/cost.h"

#include "core/must.h"
#include "modules/stock/cost_method.h"

namespace storekeep::stock {

namespace {

Cause cause_of(const Document& document, std::int64_t line) {
    return {document.id, document.date, line, {}};
}

// The part of each entry that `quantity` units take back, last taken first.
std::vector<EntryLeft> last_taken(const std::vector<EntryLeft>& taken, bool trail,
                                  Quantity quantity) {
    std::vector<EntryLeft> parts;
    for (const EntryLeft& entry : taken) {
        if (entry.trail != trail || !entry.quantity.is_positive() || quantity.is_zero()) continue;
        EntryLeft part = entry;
        part.quantity = std::min(entry.quantity, quantity);
        part.value = share(entry.value, part.quantity, entry.quantity);
        quantity -= part.quantity;
        parts.push_back(part);
    }
    must(quantity.is_zero(), "no more comes back than left");
    return parts;
}

Money give_back_average(Tx& tx, const Cause& cause, const GiveBack& back,
                        const std::vector<EntryLeft>& taken) {
    Money value{0, tx.currency()};
    std::vector<LayerLeft> one = open_layers(tx, back.pool, "pool", 1);
    // Where the item had another method when they left, their layers say which receipt they are of.
    const bool as_trail = std::any_of(taken.begin(), taken.end(),
                                      [](const EntryLeft& entry) { return entry.trail; });
    for (const EntryLeft& part : last_taken(taken, as_trail, back.quantity)) {
        Cause returned = cause;
        if (as_trail) returned.gives_back = part.entry;
        add_layer(tx, returned, back.pool, "trail", part.root, part.quantity,
                  {0, tx.currency()});
    }
    for (const EntryLeft& part : last_taken(taken, false, back.quantity)) {
        Cause returned = cause;
        returned.gives_back = part.entry;
        if (one.empty())
            one.push_back(
                add_layer(tx, returned, back.pool, "pool", {}, part.quantity, part.value));
        else
            change_layer(tx, returned, one.front(), part.quantity, part.value);
        value += part.value;
    }
    return value;
}

Money give_back_layers(Tx& tx, const Cause& cause, const GiveBack& back,
                       const std::vector<EntryLeft>& taken) {
    Money value{0, tx.currency()};
    for (const EntryLeft& part : last_taken(taken, false, back.quantity)) {
        Cause returned = cause;
        returned.gives_back = part.entry;
        add_layer(tx, returned, back.pool, "layer", part.root, part.quantity, part.value);
        value += part.value;
    }
    return value;
}

}  // namespace

Pool pool_of(const catalog::Item& item, Id<catalog::Warehouse> warehouse, Id<Lot> lot) {
    return {item.id, warehouse, item.cost_method == "specific" ? lot : Id<Lot>{}};
}

// Entries name their layers: what was entered for other layers is written before new ones are made.
void receive(Tx& tx, const Document& document, const std::vector<CostIn>& in) {
    tx.flush();
    OpenLayers layers(tx);
    for (const CostIn& one : in) cost_method(one.method).expect_put(layers, one.pool);
    for (const CostIn& one : in)
        cost_method(one.method)
            .put(layers, cause_of(document, one.line), one.pool, {}, one.quantity, one.value);
}

std::vector<Money> issue(Tx& tx, const Document& document, const std::vector<CostOut>& out) {
    std::vector<Money> values;
    OpenLayers layers(tx);
    for (const CostOut& one : out) cost_method(one.method).expect_take(layers, one.pool);
    for (const CostOut& one : out)
        values.push_back(cost_method(one.method)
                             .take(layers, cause_of(document, one.line), one.pool, one.quantity));
    return values;
}

std::vector<Money> give_back(Tx& tx, const Document& document,
                             const std::vector<GiveBack>& back) {
    std::vector<Money> values;
    for (const GiveBack& one : back) {
        const std::vector<EntryLeft> taken = taken_by(tx, one.original, one.original_line);
        const Cause cause = cause_of(document, one.line);
        values.push_back(one.method == "average" ? give_back_average(tx, cause, one, taken)
                                                 : give_back_layers(tx, cause, one, taken));
    }
    return values;
}

Money issue_of(Tx& tx, const Document& document, const CostOut& out, Id<Document> came_with,
               std::int64_t came_with_line) {
    const Cause cause = cause_of(document, out.line);
    Quantity left = out.quantity;
    Money value{0, tx.currency()};
    std::vector<LayerLeft> own = layers_since(tx, came_with, came_with_line);
    for (LayerLeft& layer : own) {
        if (layer.pool != out.pool || left.is_zero()) continue;
        const Quantity part = std::min(layer.quantity, left);
        value += take_from(tx, cause, layer, part);
        if (layer.kind == "trail") {
            OpenLayers layers(tx);
            value += take_oldest(layers, cause, out.pool, "pool", part);
        }
        left -= part;
    }
    if (left.is_positive()) {
        OpenLayers layers(tx);
        value += cost_method(out.method).take(layers, cause, out.pool, left);
    }
    return value;
}

namespace {

// Splits `difference` of goods that were `whole` in all, of which the layers `here` are left.
LateSplit split_over(Tx& tx, const Cause& cause, std::vector<LayerLeft> here, Quantity whole,
                     const Money& difference) {
    std::vector<std::int64_t> parts;
    Quantity on_hand;
    for (const LayerLeft& layer : here) {
        parts.push_back(layer.quantity.value);
        on_hand += layer.quantity;
    }
    LateSplit split_up{{}, difference};
    if (on_hand.is_zero()) return split_up;
    const Money here_value = share(difference, on_hand, std::max(on_hand, whole));
    const std::vector<std::int64_t> values = split(here_value.minor, parts);
    for (std::size_t index = 0; index < here.size(); ++index) {
        LayerLeft& layer = here[index];
        Money value{values[index], tx.currency()};
        const bool trail = layer.kind == "trail";
        LayerLeft holder = trail ? open_layers(tx, layer.pool, "pool", 1).front() : layer;
        if ((holder.value + value).is_negative()) value = -holder.value;
        if (value.is_zero()) continue;
        change_layer(tx, cause, holder, {}, value);
        split_up.on_hand.push_back({layer.pool, value});
        split_up.gone -= value;
    }
    return split_up;
}

}  // namespace

LateSplit correct(Tx& tx, const Document& document, std::int64_t line, const LateCost& late) {
    const Roots roots = roots_of(tx, late.receipt, late.receipt_line);
    must(roots.quantity.is_positive(), "a late cost falls on goods that were received");
    return split_over(tx, cause_of(document, line), layers_of_roots(tx, roots.layers),
                      roots.quantity - late.sent_back, late.difference);
}

LateSplit correct_carried(Tx& tx, const Document& document, std::int64_t line,
                          const LateFreight& late) {
    return split_over(tx, cause_of(document, line),
                      layers_made(tx, late.carriers, late.carried_line), late.carried,
                      late.difference);
}

namespace {

// Whether everything that `entry` brought in still lies untouched in its layer.
bool untouched(const EntryRow& entry, const LayerLeft& layer) {
    const bool among_others = layer.kind == "pool" && layer.quantity > entry.quantity;
    if (among_others || entry.quantity.is_zero())
        return layer.quantity.is_positive() && layer.value.minor >= entry.value.minor;
    return layer.quantity == entry.quantity && layer.value == entry.value;
}

// The item's method, asked for once per item.
class Methods {
public:
    explicit Methods(Tx& tx) : tx_(tx) {}
    const std::string& of(Id<catalog::Item> item) {
        const auto [place, is_new] = methods_.try_emplace(item);
        if (is_new) place->second = catalog::items_of(tx_, {item}).front().cost_method;
        return place->second;
    }

private:
    Tx& tx_;
    std::map<Id<catalog::Item>, std::string> methods_;
};

// Not when later documents rest on it, nor when the item is costed in another way by now: then its
// layers are of a kind from which nothing is taken any more.
bool can_be_taken_back(Tx& tx, Methods& methods, const EntryRow& entry) {
    if (entry.given_back) return false;
    const LayerLeft layer = load_layer(tx, entry.layer);
    if ((methods.of(layer.pool.item) == "average") != (layer.kind != "layer")) return false;
    return entry.quantity.is_negative() || untouched(entry, layer);
}

void take_back(Tx& tx, const Cause& cause, const EntryRow& entry) {
    LayerLeft layer = load_layer(tx, entry.layer);
    if (layer.kind == "pool" && layer.quantity.is_zero()) {
        std::vector<LayerLeft> one = open_layers(tx, layer.pool, "pool", 1);
        if (!one.empty()) layer = one.front();
    }
    change_layer(tx, cause, layer, -entry.quantity, -entry.value);
}

}  // namespace

bool reverse_cost(Tx& tx, const Document& original, const Document& reversal) {
    const std::vector<EntryRow> entries = entries_of(tx, original.id);
    Methods methods(tx);
    for (const EntryRow& entry : entries)
        if (!can_be_taken_back(tx, methods, entry)) return false;
    for (const EntryRow& entry : entries) {
        // What had come back is out again, and may come back once more.
        Cause cause = cause_of(reversal, entry.line);
        cause.gives_back = entry.quantity.is_negative() ? entry.entry : entry.gives_back;
        take_back(tx, cause, entry);
    }
    return true;
}

}  // namespace storekeep::stock
