// shipment.reverse: the goods did not leave after all; they wait packed again.
#pragma once

#include "modules/sales/shipment.h"
#include "office/operation.h"

namespace storekeep::sales {

extern const Rule shipment_invoiced;
extern const Rule shipment_returned;

struct ShipmentReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_shipment(Tx& tx, const ShipmentReverse& request);
Operation shipment_reverse_operation();

}  // namespace storekeep::sales
