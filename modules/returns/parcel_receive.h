// parcel.receive: goods came back and nobody knows from whom.
#pragma once

#include "modules/returns/parcel.h"
#include "office/operation.h"

namespace storekeep::returns {

struct ParcelLineEntry : stock::TrackedLine {
    std::string item;
    Quantity quantity;
    std::optional<std::string> unit;
    std::optional<std::string> bin;
    std::optional<std::string> note;
    void fields(Fields& f);
};
struct ParcelReceive : RequestHead {
    std::optional<std::string> number;
    std::string warehouse;
    std::optional<std::string> sender;
    std::vector<ParcelLineEntry> lines;
    void fields(Fields& f);
};
Json receive_parcel(Tx& tx, const ParcelReceive& request);
Operation parcel_receive();

}  // namespace storekeep::returns
