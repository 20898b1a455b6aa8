// What a receipt, a disposition or a repair of returned goods did is taken back: the goods lie
// where they lay before, cost and posting come back, and the return is as far as it was.
#pragma once

#include "modules/returns/customer_return.h"
#include "modules/warehouse/floor_reversal.h"

namespace storekeep::returns {

// Refuses `goods_moved_on`, `allocated_to_others` and `cost_used` where something rests on it.
Json take_back(Tx& tx, CustomerReturn& found, const Document& original,
               const warehouse::FloorReverse& request);

}  // namespace storekeep::returns
