// sales_order.release: gives back what is held for the order and not picked; it goes on waiting.
#pragma once

#include "modules/sales/sales_order.h"
#include "office/operation.h"

namespace storekeep::sales {

extern const Rule nothing_to_release;

struct ReleaseLine {
    std::int64_t line = 0;
    std::optional<Quantity> quantity;
    void fields(Fields& f);
};

struct SalesOrderRelease : RequestHead {
    std::string number;
    std::vector<ReleaseLine> lines;
    void fields(Fields& f);
};

Json release_order(Tx& tx, const SalesOrderRelease& request);
Operation sales_order_release_operation();

}  // namespace storekeep::sales
