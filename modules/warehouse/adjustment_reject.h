// adjustment.reject: an adjustment that waits is not posted.
#pragma once

#include "modules/warehouse/adjustment.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct AdjustmentReject : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json reject_adjustment(Tx& tx, const AdjustmentReject& request);
Operation adjustment_reject_operation();

}  // namespace storekeep::warehouse
