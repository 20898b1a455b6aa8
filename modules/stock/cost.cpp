// What documents do to cost: goods in, goods out, goods back, late facts.
#include "modules/stock/cost.h"

#include <optional>

#include "core/must.h"
#include "modules/stock/cost_method.h"
#include "modules/stock/cost_pool_store.h"

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

// Where the item had another method when they left, their layers say which receipt they are of.
void put_back_pooled(Tx& tx, const Cause& cause, const GiveBack& back,
                     const std::vector<EntryLeft>& taken, const std::vector<EntryLeft>& parts,
                     const Money& variance) {
    std::vector<LayerLeft> one = open_layers(tx, back.pool, "pool", 1);
    const bool as_trail = std::any_of(taken.begin(), taken.end(),
                                      [](const EntryLeft& entry) { return entry.trail; });
    for (const EntryLeft& part : last_taken(taken, as_trail, back.quantity)) {
        Cause returned = cause;
        if (as_trail) returned.gives_back = part.entry;
        add_layer(tx, returned, back.pool, "trail", part.root, part.quantity,
                  {0, tx.currency()});
    }
    for (const EntryLeft& part : parts) {
        Cause returned = cause;
        returned.gives_back = part.entry;
        if (one.empty())
            one.push_back(
                add_layer(tx, returned, back.pool, "pool", {}, part.quantity, part.value));
        else
            change_layer(tx, returned, one.front(), part.quantity, part.value);
    }
    // An entry of its own: what came back is counted at what it left for.
    if (!variance.is_zero()) change_layer(tx, cause, one.front(), {}, -variance);
}

void put_back_layers(Tx& tx, const Cause& cause, const GiveBack& back,
                     const std::vector<EntryLeft>& parts) {
    for (const EntryLeft& part : parts) {
        Cause returned = cause;
        returned.gives_back = part.entry;
        add_layer(tx, returned, back.pool, "layer", part.root, part.quantity, part.value);
    }
}

CameIn give_back(Tx& tx, Standards& standards, const Cause& cause, const GiveBack& back) {
    std::vector<EntryLeft> taken = taken_by(tx, back.original, back.original_line);
    if (back.pool.lot)
        std::erase_if(taken, [&](const EntryLeft& entry) {
            return entry.lot && entry.lot != back.pool.lot;
        });
    const std::vector<EntryLeft> parts = last_taken(taken, false, back.quantity);
    Money value{0, tx.currency()};
    for (const EntryLeft& part : parts) value += part.value;
    const CameIn came = standards.came_in(back.pool, back.method, back.quantity, value);
    if (cost_method(back.method, back.pool).is_pooled())
        put_back_pooled(tx, cause, back, taken, parts, came.variance);
    else
        put_back_layers(tx, cause, back, parts);
    return came;
}

}  // namespace

Pool pool_of(const catalog::Item& item, Id<catalog::Warehouse> warehouse, Id<Lot> lot) {
    return {item.id, item.one_pool ? all_warehouses : warehouse,
            item.cost_method == "specific" ? lot : Id<Lot>{}};
}

std::map<Pool, Quantity> pools_of(const catalog::Item& item, Id<catalog::Warehouse> warehouse,
                                  const std::vector<LotShare>& lots) {
    std::map<Pool, Quantity> pools;
    for (const LotShare& lot : lots) pools[pool_of(item, warehouse, lot.lot)] += lot.quantity;
    return pools;
}

std::vector<CostIn> costs_in(const catalog::Item& item, Id<catalog::Warehouse> warehouse,
                             std::int64_t line, const std::vector<LotShare>& lots,
                             const Money& value) {
    const std::map<Pool, Quantity> pools = pools_of(item, warehouse, lots);
    std::vector<std::int64_t> quantities;
    for (const auto& [pool, quantity] : pools) quantities.push_back(quantity.value);
    const std::vector<std::int64_t> values = split(value.minor, quantities);
    std::vector<CostIn> costs;
    for (const auto& [pool, quantity] : pools)
        costs.push_back(
            {line, pool, item.cost_method, quantity, {values[costs.size()], value.currency}});
    return costs;
}

// Entries name their layers: what was entered for other layers is written before new ones are made.
std::vector<CameIn> receive(Tx& tx, const Document& document, const std::vector<CostIn>& in) {
    tx.flush();
    OpenLayers layers(tx);
    Standards standards(tx);
    std::vector<Id<catalog::Item>> at_standard;
    for (const CostIn& one : in) {
        cost_method(one.method, one.pool).expect_put(layers, one.pool);
        if (one.method == "standard") at_standard.push_back(one.pool.item);
    }
    standards.expect(at_standard);
    std::vector<CameIn> came;
    for (const CostIn& one : in) {
        came.push_back(standards.came_in(one.pool, one.method, one.quantity, one.value));
        cost_method(one.method, one.pool)
            .put(layers, cause_of(document, one.line), one.pool,
                 {{{}, one.quantity, came.back().in_stock()}});
    }
    return came;
}

std::vector<Money> issue(Tx& tx, const Document& document, const std::vector<CostOut>& out) {
    std::vector<Money> values;
    OpenLayers layers(tx);
    for (const CostOut& one : out)
        cost_method(one.method, one.pool).expect_take(layers, one.pool);
    for (const CostOut& one : out)
        values.push_back(
            value_of(cost_method(one.method, one.pool)
                         .take(layers, cause_of(document, one.line), one.pool, one.quantity),
                     tx.currency()));
    return values;
}

std::vector<CameIn> give_back(Tx& tx, const Document& document,
                              const std::vector<GiveBack>& back) {
    Standards standards(tx);
    std::vector<CameIn> came;
    for (const GiveBack& one : back)
        came.push_back(give_back(tx, standards, cause_of(document, one.line), one));
    return came;
}

Money issue_of(Tx& tx, const Document& document, const CostOut& out, Id<Document> came_with,
               std::int64_t came_with_line) {
    const Cause cause = cause_of(document, out.line);
    const std::vector<Piece> own =
        take_own(tx, cause, out.pool, out.quantity, came_with, came_with_line);
    Quantity left = out.quantity;
    for (const Piece& piece : own) left -= piece.quantity;
    Money value = value_of(own, tx.currency());
    if (left.is_positive()) {
        OpenLayers layers(tx);
        value += value_of(
            cost_method(out.method, out.pool).take(layers, cause, out.pool, left), tx.currency());
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
    LateSplit split_up{{}, difference, {0, tx.currency()}};
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
        split_up.on_hand.push_back({is_transit(layer.pool), posted_in(layer.pool), value});
        split_up.gone -= value;
    }
    return split_up;
}

// Stock held at a standard cost keeps it, wherever it is.
std::optional<LateSplit> all_variance(Tx& tx, Id<catalog::Item> item, const Money& difference) {
    if (catalog::items_of(tx, {item}).front().cost_method != "standard") return std::nullopt;
    return LateSplit{{}, {0, tx.currency()}, difference};
}

}  // namespace

LateSplit correct(Tx& tx, const Document& document, std::int64_t line, const LateCost& late) {
    const Roots roots = roots_of(tx, late.receipt, late.receipt_line);
    must(roots.quantity.is_positive(), "a late cost falls on goods that were received");
    if (const auto variance = all_variance(tx, roots.item, late.difference)) return *variance;
    return split_over(tx, cause_of(document, line), layers_of_roots(tx, roots.layers),
                      roots.quantity - late.sent_back, late.difference);
}

LateSplit correct_carried(Tx& tx, const Document& document, std::int64_t line,
                          const LateFreight& late) {
    const std::vector<LayerLeft> here = layers_made(tx, late.carriers, late.carried_line);
    if (!here.empty())
        if (const auto variance = all_variance(tx, here.front().pool.item, late.difference))
            return *variance;
    return split_over(tx, cause_of(document, line), here, late.carried, late.difference);
}

}  // namespace storekeep::stock
