// What a shipment takes from the packing bins, worked out before anything is written.
#pragma once

#include <vector>

#include "modules/sales/sales_order.h"
#include "modules/sales/shipment_post.h"
#include "modules/stock/cost.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::sales {

struct ShipmentPlan {
    catalog::Warehouse warehouse;
    std::vector<warehouse::Holding> goods;            // in packing bins; quantities as shipped
    std::vector<catalog::Item> items;                 // of each of `goods`
    std::vector<stock::CostOut> costs;                // by line, and lot where that is costed
};

// Refuses in the order declared by shipment.post, from `nothing_to_ship` to `more_than_packed`.
ShipmentPlan plan_shipment(Reads& reads, warehouse::OrderWork& work, const ShipmentPost& request);

}  // namespace storekeep::sales
