// transfer_write_off.reverse: goods that were given up are on their way after all.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_transfer_write_off(Tx& tx, const FloorReverse& request);
Operation transfer_write_off_reverse_operation();

}  // namespace storekeep::warehouse
