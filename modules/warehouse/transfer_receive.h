// transfer.receive: goods in transit arrive, with the value they left with.
#pragma once

#include "modules/warehouse/transfer_underway.h"

namespace storekeep::warehouse {

struct TransferReceiveLine : UnderwayLine {
    std::optional<std::string> bin;
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
