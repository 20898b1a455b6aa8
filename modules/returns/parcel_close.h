// parcel.close: a parcel is none of ours: sent back, handed on, thrown away.
#pragma once

#include "modules/returns/parcel.h"
#include "office/operation.h"

namespace storekeep::returns {

struct ParcelClose : RequestHead {
    std::string parcel;
    std::string reason;
    void fields(Fields& f);
};
Json close_parcel(Tx& tx, const ParcelClose& request);
Operation parcel_close();

}  // namespace storekeep::returns
