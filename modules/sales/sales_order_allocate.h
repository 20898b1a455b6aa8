// sales_order.allocate: tries again to hold goods for what the order still waits for.
#pragma once

#include "modules/sales/sales_order.h"
#include "office/operation.h"

namespace storekeep::sales {

struct SalesOrderAllocate : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json allocate_order(Tx& tx, const SalesOrderAllocate& request);
Operation sales_order_allocate_operation();

}  // namespace storekeep::sales
