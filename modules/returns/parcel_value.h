// parcel.value: nobody knows where a parcel's goods belong; they become stock at a known value.
#pragma once

#include "modules/returns/parcel.h"
#include "office/operation.h"

namespace storekeep::returns {

struct ParcelValueLine {
    std::int64_t line = 0;
    Price unit_cost;
    void fields(Fields& f);
};
struct ParcelValue : RequestHead {
    std::string parcel;
    std::vector<ParcelValueLine> lines;
    void fields(Fields& f);
};
Json value_parcel(Tx& tx, const ParcelValue& request);
Operation parcel_value();

}  // namespace storekeep::returns
