// status_change.reverse: goods are again what they were; written off ones are here again.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_status_change(Tx& tx, const FloorReverse& request);
Operation status_change_reverse_operation();

}  // namespace storekeep::warehouse
