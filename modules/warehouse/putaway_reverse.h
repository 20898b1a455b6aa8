// putaway.reverse: goods go back to the dock they were taken from.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_putaway(Tx& tx, const FloorReverse& request);
Operation putaway_reverse_operation();

}  // namespace storekeep::warehouse
