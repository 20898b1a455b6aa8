// Goods of another lot were taken than those held for the line: the holding goes over to them. A
// lot that is good for longer is taken only with a reason, since the other will not get better.
#pragma once

#include "modules/warehouse/picking.h"

namespace storekeep::warehouse {

extern const Rule earlier_lot_first;

// Takes up to `quantity` of `wanted`, of what is held elsewhere for the line and free in that spot.
// Adds them to `goods` and answers how many they are.
Quantity take_instead(stock::Balances& balances, OrderWork& work, const Holding& wanted,
                      const catalog::Bin& packing, const std::optional<std::string>& reason,
                      const std::string& field, std::vector<PickedGoods>& goods);

// Moves the holdings to what was taken.
void hold_what_was_taken(stock::Balances& balances, OrderWork& work,
                         const std::vector<PickedGoods>& goods);

// What they left serves the orders that wait, this one among them: after the pick is entered, since
// orders are looked up anew for it.
void serve_with_what_was_left(stock::Balances& balances, const std::vector<PickedGoods>& goods);

}  // namespace storekeep::warehouse
