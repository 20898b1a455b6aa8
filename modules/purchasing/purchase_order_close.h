// purchase_order.close: nothing more is expected, on the whole order or on one line (short close).
#pragma once

#include "modules/purchasing/purchase_order.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct PurchaseOrderClose : RequestHead {
    std::string number;
    std::optional<std::int64_t> line;
    void fields(Fields& f);
};
Json close(Tx& tx, const PurchaseOrderClose& request);
Operation purchase_order_close();

}  // namespace storekeep::purchasing
