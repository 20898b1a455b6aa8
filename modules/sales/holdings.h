// Giving back what is held for an order, and who is served with it then.
#pragma once

#include <vector>

#include "modules/stock/demand.h"

namespace storekeep::sales {

// Lets go of up to `quantity` of what is held and not picked; where it lies free now.
std::vector<stock::Arrival> let_go(stock::Balances& balances, stock::Demand& demand,
                                   Quantity quantity);

// Goods that came free serve the orders that waited longest.
void serve_others(stock::Balances& balances, const stock::Demand& former,
                  const std::vector<stock::Arrival>& freed);

}  // namespace storekeep::sales
