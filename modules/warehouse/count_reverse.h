// count.reverse: the adjustment of an approved count is taken back, and the count with it.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_count(Tx& tx, const FloorReverse& request);
Operation count_reverse_operation();

}  // namespace storekeep::warehouse
