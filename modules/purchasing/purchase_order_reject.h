// purchase_order.reject: the order that waits is a draft again, with the reason why.
#pragma once

#include "modules/purchasing/purchase_order.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct PurchaseOrderReject : RequestHead {
    std::string number;
    std::string reason;
    void fields(Fields& f);
};
Json reject(Tx& tx, const PurchaseOrderReject& request);
Operation purchase_order_reject();

}  // namespace storekeep::purchasing
