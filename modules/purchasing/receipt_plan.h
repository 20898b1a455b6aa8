// What a receipt will do, worked out before anything is written: quantities in base units, places,
// values, moves and variances.
#pragma once

#include "modules/purchasing/accrual_store.h"
#include "modules/purchasing/receipt_post.h"
#include "modules/purchasing/receipt_store.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"

namespace storekeep::purchasing {

struct ReceiptPlan {
    catalog::Warehouse warehouse;
    std::vector<catalog::Item> items;   // of each line
    std::vector<ReceiptLine> lines;     // summed per order line
    std::vector<Quantity> expected;     // of each line, before this receipt
    std::set<Id<stock::Lot>> serials;   // that it brings
    std::vector<stock::Move> moves;
    std::vector<stock::CostIn> costs;
    std::vector<stock::Arrival> arrivals;  // what came free to promise
    std::vector<std::vector<Accrual>> ahead;  // what bills said of each line before it came
    Json variances = Json::list();

    const catalog::Item& item_of(std::int64_t line) const;  // of the lines
};

// The order's line of that number; refuses `line_not_on_order`.
OrderLine& ordered_line(PurchaseOrder& order, std::int64_t number, const std::string& path);

// `rate` is that of the order's currency on the day of the receipt: it gives the goods their value.
// Refuses in the order declared by receipt.post, from `line_not_on_order` on.
ReceiptPlan plan_receipt(Tx& tx, PurchaseOrder& order, const catalog::Partner& supplier,
                         const ExchangeRate& rate, const ReceiptPost& request);

}  // namespace storekeep::purchasing
