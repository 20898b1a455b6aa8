// sales_order.confirm: the order asks for its goods, and holds what is free.
#pragma once

#include "modules/sales/sales_order.h"
#include "office/operation.h"

namespace storekeep::sales {

struct SalesOrderConfirm : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json confirm_order(Tx& tx, const SalesOrderConfirm& request);
Operation sales_order_confirm_operation();

// A line's demand as it is asked for.
stock::Demand demand_of(const SalesOrder& order, const catalog::Partner& customer,
                        const OrderLine& line);

}  // namespace storekeep::sales
