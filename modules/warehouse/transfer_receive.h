// transfer.receive: goods in transit arrive, with the value they left with.
#pragma once

#include "modules/warehouse/transfer.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct TransferReceiveLine : stock::TrackedLine {
    std::int64_t line = 0;
    std::optional<std::string> bin;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    void fields(Fields& f);
};
struct TransferReceive : RequestHead {
    std::string number;
    std::vector<TransferReceiveLine> lines;
    void fields(Fields& f);
};
Json receive_transfer(Tx& tx, const TransferReceive& request);
Operation transfer_receive_operation();

}  // namespace storekeep::warehouse
