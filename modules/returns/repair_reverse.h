// repair.reverse: the goods are not repaired after all.
#pragma once

#include "modules/returns/goods_reversal.h"

namespace storekeep::returns {

Json reverse_repair(Tx& tx, const warehouse::FloorReverse& request);
Operation repair_reverse();

}  // namespace storekeep::returns
