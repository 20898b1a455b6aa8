// disposition.reverse: what was done with returned goods is undone; they are held for inspection.
#pragma once

#include "modules/returns/goods_reversal.h"

namespace storekeep::returns {

Json reverse_disposition(Tx& tx, const warehouse::FloorReverse& request);
Operation disposition_reverse();

}  // namespace storekeep::returns
