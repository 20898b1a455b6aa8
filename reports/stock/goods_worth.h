// What goods are worth where they lie.
#pragma once

#include "reports/stock/stock_facts.h"

namespace storekeep::reports {

// Goods in a pool are worth what the pool is worth: each place has its share by quantity, and the
// shares sum to the pool's value to the last cent.
std::vector<Money> worth_of(const std::vector<Lying>& goods, const Pools& pools,
                            Currency currency);

}  // namespace storekeep::reports
