// Who gets what: holding goods for demands, letting them go, and taking holdings along with goods.
#include <tuple>

#include "core/must.h"
#include "modules/stock/demand_store.h"
#include "modules/stock/lot_store.h"

namespace storekeep::stock {

namespace {

Spot held_spot(const Demand& demand, Id<catalog::Bin> bin, Id<Lot> lot) {
    return {bin, demand.item, lot, std::string(available)};
}

void hold(Balances& balances, Demand& demand, const Spot& spot, Quantity quantity) {
    balances.change(spot).allocated += quantity;
    demand.allocated += quantity;
    enter_holding(balances.tx(), demand.id, spot.bin, spot.lot, quantity);
}

// Goods that leave on the day that was promised, or today when that is past, must not be over
// their date, nor nearer to it than the customer takes.
bool may_serve(const Demand& demand, const std::optional<Date>& expires, Date today) {
    return !expires || *expires >= demand.needed_until(std::max(demand.ship_by, today));
}

}  // namespace

Quantity allocate(Balances& balances, std::vector<Demand>& demands, Id<catalog::Bin> except) {
    auto spots = free_spots(balances.tx(), demands);
    std::vector<Spot> wanted;
    for (const auto& [key, list] : spots)
        for (const FreeSpot& one : list) wanted.push_back(one.spot);
    balances.load(wanted);
    Quantity held;
    for (Demand& demand : demands) {
        const Quantity before = demand.allocated;
        for (FreeSpot& one : spots[{demand.item, demand.warehouse}]) {
            one.free = std::min(one.free, balances.at(one.spot).free());
            const Quantity part = std::min(one.free, demand.waiting());
            if (!part.is_positive() || one.spot.bin == except) continue;
            if (!may_serve(demand, one.expires, balances.tx().today())) continue;
            hold(balances, demand, one.spot, part);
        }
        if (demand.allocated == before) continue;
        held += demand.allocated - before;
        write_balance(balances.tx(), demand);
    }
    balances.write();
    return held;
}

Quantity release(Balances& balances, Demand& demand, Quantity quantity) {
    Quantity released;
    for (const Allocation& holding : allocations_of(balances.tx(), demand.id)) {
        const Spot spot = held_spot(demand, holding.bin, holding.lot);
        const bool is_picked = balances.at(spot).bin_type == "packing";
        const Quantity part = std::min(holding.quantity, quantity - released);
        if (is_picked || !part.is_positive()) continue;
        hold(balances, demand, spot, -part);
        released += part;
    }
    if (released.is_positive()) write_balance(balances.tx(), demand);
    balances.write();
    return released;
}

void hold_instead(Balances& balances, Demand& demand, const Allocation& holding,
                  const Spot& spot) {
    hold(balances, demand, held_spot(demand, holding.bin, holding.lot), -holding.quantity);
    hold(balances, demand, spot, holding.quantity);
    write_balance(balances.tx(), demand);
}

void release_from(Balances& balances, Demand& demand, const Allocation& holding) {
    hold(balances, demand, held_spot(demand, holding.bin, holding.lot), -holding.quantity);
    write_balance(balances.tx(), demand);
}

std::vector<Missed> let_go_missing(Balances& balances, const Spot& spot, Quantity quantity) {
    std::vector<std::pair<Demand, Allocation>> holders;
    for (const Allocation& holding : holdings_in(balances.tx(), spot.bin, spot.item, spot.lot))
        holders.emplace_back(load_demand(balances.tx(), holding.demand), holding);
    std::sort(holders.begin(), holders.end(), [](const auto& left, const auto& right) {
        const auto urgency = [](const Demand& demand) {
            return std::tuple(demand.priority, demand.ship_by, demand.id);
        };
        return urgency(left.first) > urgency(right.first);
    });
    std::vector<Missed> missed;
    for (auto& [demand, holding] : holders) {
        holding.quantity = std::min(holding.quantity, quantity);
        if (!holding.quantity.is_positive()) continue;
        release_from(balances, demand, holding);
        missed.push_back({demand.id, spot.bin, holding.quantity});
        quantity -= holding.quantity;
    }
    return missed;
}

namespace {

// What of an arrival may be promised now.
Quantity promisable(Balances& balances, const Arrival& arrival) {
    const Content& content = balances.at(arrival.spot);
    const bool may_hold =
        catalog::is_pickable(content.bin_type) || content.bin_type == "receiving";
    if (!may_hold || arrival.spot.status != available) return {};
    return std::min(content.free(), arrival.quantity);
}

}  // namespace

void fill_backorders(Balances& balances, Id<catalog::Warehouse> warehouse,
                     const std::vector<Arrival>& arrivals) {
    std::set<Id<catalog::Item>> items;
    for (const Arrival& arrival : arrivals)
        if (promisable(balances, arrival).is_positive()) items.insert(arrival.spot.item);
    auto waiting = waiting_for(balances.tx(), items, warehouse);
    std::set<Id<Lot>> lots;
    for (const Arrival& arrival : arrivals)
        if (waiting.contains(arrival.spot.item)) lots.insert(arrival.spot.lot);
    auto terms = terms_of(balances.tx(), lots);
    for (const Arrival& arrival : arrivals) {
        const LotTerms& lot = terms[arrival.spot.lot];
        if (lot.blocked_by) continue;
        Quantity free = promisable(balances, arrival);
        for (Demand& demand : waiting[arrival.spot.item]) {
            const Quantity part = std::min(free, demand.waiting());
            if (!part.is_positive()) continue;
            if (!may_serve(demand, lot.expires, balances.tx().today())) continue;
            hold(balances, demand, arrival.spot, part);
            write_balance(balances.tx(), demand);
            free -= part;
        }
    }
    balances.write();
}

void move_holding(Balances& balances, Demand& demand, Id<Lot> lot, Id<catalog::Bin> from,
                  Id<catalog::Bin> to, Quantity quantity) {
    hold(balances, demand, held_spot(demand, from, lot), -quantity);
    hold(balances, demand, held_spot(demand, to, lot), quantity);
}

void move_held_goods(Balances& balances, Id<catalog::Item> item, Id<Lot> lot,
                     Id<catalog::Bin> from, Id<catalog::Bin> to, Quantity quantity) {
    for (const Allocation& holding : holdings_in(balances.tx(), from, item, lot)) {
        const Quantity part = std::min(holding.quantity, quantity);
        if (!part.is_positive()) break;
        Demand demand = load_demand(balances.tx(), holding.demand);
        const Content& target = balances.at(held_spot(demand, to, lot));
        const bool may_hold =
            catalog::is_pickable(target.bin_type) || target.bin_type == "receiving";
        hold(balances, demand, held_spot(demand, from, lot), -part);
        if (may_hold) hold(balances, demand, held_spot(demand, to, lot), part);
        write_balance(balances.tx(), demand);
        quantity -= part;
    }
    must(quantity.is_zero(), "held goods that move have holders");
}

void note_picked(Balances& balances, Demand& demand, Id<Lot> lot, Id<catalog::Bin> from,
                 Id<catalog::Bin> packing, Quantity quantity) {
    move_holding(balances, demand, lot, from, packing, quantity);
    demand.picked += quantity;
    enter_step(balances.tx(), demand.id, step::picked, {}, lot, quantity);
    write_balance(balances.tx(), demand);
}

void note_packed(Tx& tx, Demand& demand, Quantity quantity) {
    demand.packed += quantity;
    enter_step(tx, demand.id, step::packed, {}, {}, quantity);
    write_balance(tx, demand);
}

void note_shipped(Balances& balances, Demand& demand, Id<Lot> lot, Id<catalog::Bin> from,
                  Quantity quantity) {
    hold(balances, demand, held_spot(demand, from, lot), -quantity);
    demand.shipped += quantity;
    enter_step(balances.tx(), demand.id, step::shipped, {}, lot, quantity);
    write_balance(balances.tx(), demand);
}

}  // namespace storekeep::stock
