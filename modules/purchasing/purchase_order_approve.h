// purchase_order.approve: somebody else with limit enough places the order that waits.
#pragma once

#include "modules/purchasing/purchase_order.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct PurchaseOrderApprove : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json approve(Tx& tx, const PurchaseOrderApprove& request);
Operation purchase_order_approve();

}  // namespace storekeep::purchasing
