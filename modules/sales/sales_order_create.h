// sales_order.create: a draft order of a customer.
#pragma once

#include "modules/sales/order_entry.h"
#include "office/operation.h"

namespace storekeep::sales {

struct SalesOrderCreate : RequestHead {
    std::optional<std::string> number;
    std::string customer;
    std::string warehouse;
    std::optional<Date> ship_by;
    std::optional<std::string> channel;
    std::optional<std::string> reference;
    std::optional<std::int64_t> priority;
    std::optional<std::string> ship_to;
    bool prices_include_tax = false;
    std::vector<OrderLineEntry> lines;
    void fields(Fields& f);
};

Json create_order(Tx& tx, const SalesOrderCreate& request);
Operation sales_order_create_operation();

}  // namespace storekeep::sales
