// stock_move.reverse: goods go back to the bin they were taken from.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_stock_move(Tx& tx, const FloorReverse& request);
Operation stock_move_reverse_operation();

}  // namespace storekeep::warehouse
