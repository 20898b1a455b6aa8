// transfer.ship: goods leave the sending warehouse; they and their value are in transit.
#pragma once

#include "modules/warehouse/transfer.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct TransferShipLine : stock::TrackedLine {
    std::int64_t line = 0;
    std::string bin;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    void fields(Fields& f);
};
struct TransferShip : RequestHead {
    std::string number;
    std::vector<TransferShipLine> lines;
    void fields(Fields& f);
};
Json ship_transfer(Tx& tx, const TransferShip& request);
Operation transfer_ship_operation();

}  // namespace storekeep::warehouse
