// pick.reverse: picked goods go back to their bins, held for their order as before.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_pick(Tx& tx, const FloorReverse& request);
Operation pick_reverse_operation();

}  // namespace storekeep::warehouse
