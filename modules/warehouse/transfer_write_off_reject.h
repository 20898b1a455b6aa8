// transfer_write_off.reject: goods on their way are not given up.
#pragma once

#include "office/operation.h"

namespace storekeep::warehouse {

struct TransferWriteOffReject : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json reject_transfer_write_off(Tx& tx, const TransferWriteOffReject& request);
Operation transfer_write_off_reject_operation();

}  // namespace storekeep::warehouse
