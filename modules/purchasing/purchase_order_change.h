// purchase_order.change: other lines, dates or reference. purchase_order.confirm, .cancel, .close:
// the order's own states.
#pragma once

#include "modules/purchasing/purchase_order_create.h"

namespace storekeep::purchasing {

struct PurchaseOrderChange : RequestHead {
    std::string number;
    std::optional<Date> expected;
    std::optional<std::string> reference;
    std::vector<OrderLineEntry> lines;
    void fields(Fields& f);
};
Json change(Tx& tx, const PurchaseOrderChange& request);
Operation purchase_order_change();

}  // namespace storekeep::purchasing
