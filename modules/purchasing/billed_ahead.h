// Goods billed before they come. What the bill says of them waits on an account of its own; the
// receipt that brings them takes it, price and all.
#pragma once

#include "modules/purchasing/purchase_order.h"
#include "modules/purchasing/receipt_plan.h"
#include "modules/purchasing/supplier_bill_post.h"

namespace storekeep::purchasing {

extern const Rule order_of_other_supplier;
extern const Rule billed_beyond_order;
extern const Rule billed_ahead_of_goods;

struct AheadLine {
    std::int64_t line = 0;  // of the bill
    Id<Document> order;
    std::int64_t order_line = 0;
};

// A bill's line for goods of an order that are still expected. Refuses in the order declared by
// supplier_bill.post, from `purchase_order_not_found` on.
struct BilledAhead {
    BillLine line;
    AheadLine ahead;
};
BilledAhead bill_ahead(Tx& tx, const catalog::Partner& supplier, Currency currency,
                       const BillLineEntry& entry, accounting::TaxCodes& codes,
                       const std::string& path);

void insert_ahead_line(Tx& tx, Id<Document> bill, const AheadLine& ahead);
// What waits for each line of an order, the oldest bill first.
std::map<std::int64_t, std::vector<Accrual>> billed_ahead(Reads& reads, Id<Document> order);

// Refuses `billed_ahead_of_goods` at `field` when the order as it shall be expects less than that.
void refuse_below_billed(Reads& reads, const PurchaseOrder& order, const std::string& field);

// The parts of it that `quantity` goods take along.
std::vector<Accrual> taken_ahead(const std::vector<Accrual>& waiting, Quantity quantity);

}  // namespace storekeep::purchasing
