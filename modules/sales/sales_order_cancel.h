// sales_order.cancel: nothing more is wanted; what was held serves those who wait.
#pragma once

#include "modules/sales/sales_order.h"
#include "office/operation.h"

namespace storekeep::sales {

extern const Rule already_picked;

struct SalesOrderCancel : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json cancel_order(Tx& tx, const SalesOrderCancel& request);
Operation sales_order_cancel_operation();

}  // namespace storekeep::sales
