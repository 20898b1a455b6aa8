// adjustment.reverse: what was adjusted is as it was before.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_adjustment(Tx& tx, const FloorReverse& request);
Operation adjustment_reverse_operation();

}  // namespace storekeep::warehouse
