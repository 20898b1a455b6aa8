// purchase_order.cancel: an order of which nothing has come shall not come at all.
#pragma once

#include "modules/purchasing/purchase_order.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct PurchaseOrderCancel : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json cancel(Tx& tx, const PurchaseOrderCancel& request);
Operation purchase_order_cancel();

}  // namespace storekeep::purchasing
