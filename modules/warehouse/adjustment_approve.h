// adjustment.approve: somebody else, whose limit reaches, posts an adjustment that waits.
#pragma once

#include "modules/warehouse/adjustment.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct AdjustmentApprove : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json approve_adjustment(Tx& tx, const AdjustmentApprove& request);
Operation adjustment_approve_operation();

}  // namespace storekeep::warehouse
