// Sales orders with their lines, many at once.
#pragma once

#include "modules/sales/sales_order.h"
#include "reports/selection.h"

namespace storekeep::reports {

struct OrderFound {
    sales::SalesOrder order;
    std::string customer;
    std::string warehouse;
};
// Those of which `where` holds, said of `o` (the order) and `d` (its document); by date and order.
std::vector<OrderFound> orders_found(Reads& reads, const std::string& where,
                                     const Conditions& conditions, bool newest_first = false);
// These, in any order.
std::vector<OrderFound> orders_found(Reads& reads, const std::vector<Id<Document>>& orders);

}  // namespace storekeep::reports
