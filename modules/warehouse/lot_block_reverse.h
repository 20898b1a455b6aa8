// lot_block.reverse: the lot may be sold after all; its goods are what they were before.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_lot_block(Tx& tx, const FloorReverse& request);
Operation lot_block_reverse_operation();

}  // namespace storekeep::warehouse
