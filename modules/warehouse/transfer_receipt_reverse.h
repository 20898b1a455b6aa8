// transfer_receipt.reverse: goods did not arrive after all; they are on their way again.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_transfer_receipt(Tx& tx, const FloorReverse& request);
Operation transfer_receipt_reverse_operation();

}  // namespace storekeep::warehouse
