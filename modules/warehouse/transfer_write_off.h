// transfer.write_off: goods in transit will not arrive. They leave the books as written off.
#pragma once

#include "modules/warehouse/transfer_underway.h"

namespace storekeep::warehouse {

struct TransferWriteOffLine : UnderwayLine {
    void fields(Fields& f);
};
struct TransferWriteOff : RequestHead {
    std::string number;
    std::string reason;
    std::vector<TransferWriteOffLine> lines;
    void fields(Fields& f);
};
Json write_off_transfer(Tx& tx, const TransferWriteOff& request);
Operation transfer_write_off_operation();

}  // namespace storekeep::warehouse
