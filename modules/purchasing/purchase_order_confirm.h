// purchase_order.confirm: the order is placed; its open lines are expected receipts from now on.
// Above the user's limit it waits for somebody else's purchase_order.approve.
#pragma once

#include "modules/purchasing/purchase_order.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct PurchaseOrderConfirm : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json confirm(Tx& tx, const PurchaseOrderConfirm& request);
Operation purchase_order_confirm();

}  // namespace storekeep::purchasing
