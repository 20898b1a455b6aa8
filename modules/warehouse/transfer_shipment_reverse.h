// transfer_shipment.reverse: goods did not leave after all.
#pragma once

#include "modules/warehouse/floor_reversal.h"

namespace storekeep::warehouse {

Json reverse_transfer_shipment(Tx& tx, const FloorReverse& request);
Operation transfer_shipment_reverse_operation();

}  // namespace storekeep::warehouse
