// pack.reverse: the cartons are unpacked; the goods are picked, as before.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_pack(Tx& tx, const FloorReverse& request);
Operation pack_reverse_operation();

}  // namespace storekeep::warehouse
