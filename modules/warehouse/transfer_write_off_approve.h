// transfer_write_off.approve: somebody else agrees that goods on their way are lost.
#pragma once

#include "office/operation.h"

namespace storekeep::warehouse {

struct TransferWriteOffApprove : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json approve_transfer_write_off(Tx& tx, const TransferWriteOffApprove& request);
Operation transfer_write_off_approve_operation();

}  // namespace storekeep::warehouse
