// parcel_receipt.reverse: a parcel's goods are no stock after all; it is a case again.
#pragma once

#include "modules/returns/parcel.h"
#include "modules/warehouse/floor_reversal.h"

namespace storekeep::returns {

Json reverse_parcel_receipt(Tx& tx, const warehouse::FloorReverse& request);
Operation parcel_receipt_reverse();

}  // namespace storekeep::returns
