#include "modules/sales/holdings.h"

namespace storekeep::sales {

std::vector<stock::Arrival> let_go(stock::Balances& balances, stock::Demand& demand,
                                   Quantity quantity) {
    if (!quantity.is_positive() || !demand.allocated.is_positive()) return {};
    std::map<stock::Spot, Quantity> held;
    const auto spot_of = [&](const stock::Allocation& holding) {
        return stock::Spot{holding.bin, demand.item, holding.lot, std::string(stock::available)};
    };
    for (const stock::Allocation& holding : stock::allocations_of(balances.tx(), demand.id))
        held[spot_of(holding)] += holding.quantity;
    stock::release(balances, demand, quantity);
    for (const stock::Allocation& holding : stock::allocations_of(balances.tx(), demand.id))
        held[spot_of(holding)] -= holding.quantity;
    std::vector<stock::Arrival> freed;
    for (const auto& [spot, gone] : held)
        if (gone.is_positive()) freed.push_back({spot, gone});
    return freed;
}

void serve_others(stock::Balances& balances, const stock::Demand& former,
                  const std::vector<stock::Arrival>& freed) {
    if (!freed.empty()) stock::fill_backorders(balances, former.warehouse, freed);
}

}  // namespace storekeep::sales
