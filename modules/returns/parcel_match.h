// parcel.match: it is known now with which shipment the goods of a parcel left.
#pragma once

#include "modules/returns/parcel.h"
#include "office/operation.h"

namespace storekeep::returns {

struct ParcelMatch : RequestHead {
    std::string parcel;
    std::string shipment;
    void fields(Fields& f);
};
Json match_parcel(Tx& tx, const ParcelMatch& request);
Operation parcel_match();

}  // namespace storekeep::returns
