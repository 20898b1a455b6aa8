#include "modules/warehouse/pick_instead.h"

#include "core/text.h"
#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

const Rule earlier_lot_first{
    "earlier_lot_first",
    "lot {held} in {bin} is good until {expires} only and goes before {lot}; pick it, or say at "
    "'{field}' why not"};

namespace {

void refuse_without_reason(Reads& reads, const Holding& held, const Holding& wanted,
                           const std::optional<std::string>& reason, const std::string& field) {
    if (reason && !reason->empty()) return;
    auto terms = stock::terms_of(reads, {held.lot, wanted.lot});
    const std::optional<Date> sooner = terms[held.lot].expires;
    const std::optional<Date> later = terms[wanted.lot].expires;
    if (!sooner || (later && *later <= *sooner)) return;
    refuse(earlier_lot_first, field,
           {{"held", stock::lot_text(reads, held.lot)},
            {"bin", held.bin_code},
            {"expires", text(*sooner)},
            {"lot", stock::lot_text(reads, wanted.lot)},
            {"field", field}});
}

}  // namespace

Quantity take_instead(stock::Balances& balances, OrderWork& work, const Holding& wanted,
                      const catalog::Bin& packing, const std::optional<std::string>& reason,
                      const std::string& field, std::vector<PickedGoods>& goods) {
    Quantity free = balances.at(wanted.spot()).free();
    for (const PickedGoods& one : goods)
        if (one.instead_of && one.from.spot() == wanted.spot()) free -= one.from.quantity;
    Quantity left = std::min(wanted.quantity, free);
    Quantity taken;
    for (Holding& holding : work.holdings) {
        const bool fits = holding.line == wanted.line && !holding.is_picked() &&
                          holding.spot() != wanted.spot();
        const Quantity part = fits ? std::min(left, holding.quantity) : Quantity{};
        if (!part.is_positive()) continue;
        refuse_without_reason(balances.tx(), holding, wanted, reason, field);
        goods.push_back({wanted, packing, holding});
        goods.back().from.quantity = part;
        goods.back().instead_of->quantity = part;
        holding.quantity -= part;
        left -= part;
        taken += part;
    }
    return taken;
}

void hold_what_was_taken(stock::Balances& balances, OrderWork& work,
                         const std::vector<PickedGoods>& goods) {
    for (const PickedGoods& one : goods) {
        if (!one.instead_of) continue;
        const Holding& held = *one.instead_of;
        stock::hold_instead(balances, work.demand_of(held.line, "lines"),
                            {held.demand, held.bin, held.lot, held.quantity}, one.from.spot());
    }
}

void serve_with_what_was_left(stock::Balances& balances, const std::vector<PickedGoods>& goods) {
    std::map<Id<catalog::Warehouse>, std::vector<stock::Arrival>> freed;
    for (const PickedGoods& one : goods)
        if (one.instead_of)
            freed[one.to.warehouse].push_back({one.instead_of->spot(), one.instead_of->quantity});
    for (const auto& [warehouse, arrivals] : freed)
        stock::fill_backorders(balances, warehouse, arrivals);
}

}  // namespace storekeep::warehouse
