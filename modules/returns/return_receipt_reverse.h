// return_receipt.reverse: the goods did not come back after all; they are with the customer.
#pragma once

#include "modules/returns/goods_reversal.h"

namespace storekeep::returns {

Json reverse_return_receipt(Tx& tx, const warehouse::FloorReverse& request);
Operation return_receipt_reverse();

}  // namespace storekeep::returns
