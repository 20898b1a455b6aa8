// transfer.cancel: goods that have not left shall stay.
#pragma once

#include "office/operation.h"

namespace storekeep::warehouse {

struct TransferCancel : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json cancel(Tx& tx, const TransferCancel& request);
Operation transfer_cancel_operation();

}  // namespace storekeep::warehouse
