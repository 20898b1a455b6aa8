// What confirmed purchase orders still expected, and what had come without a bill, at the end of
// any day.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct OpenPurchase {
    std::string order;
    std::int64_t line = 0;
    std::string supplier;
    Id<catalog::Item> item;
    std::string sku;
    std::string unit;
    Id<catalog::Warehouse> warehouse;
    std::string warehouse_code;
    Date expected;
    std::optional<Date> was;  // expected first, where the supplier moved it since
    Quantity ordered;
    Quantity received;
    Quantity open() const { return ordered - received; }
};
// By the expected day, order and line.
std::vector<OpenPurchase> open_purchases(Reads& reads, const Selection& asked);

struct UnbilledReceipt {
    std::string order;
    std::string receipt;
    std::int64_t line = 0;
    std::string supplier;
    std::string sku;
    std::string unit;
    Date received_on;
    bool provisional = false;
    Quantity quantity;
    Money value;
};
// By receipt and line.
std::vector<UnbilledReceipt> unbilled_receipts(Reads& reads, const Selection& asked);
// Those of them whose paper is still to come.
std::vector<UnbilledReceipt> provisional_receipts_unbilled(Reads& reads, const Selection& asked);
// What all of them are worth.
Money unbilled_value(Reads& reads, Date as_of);

}  // namespace storekeep::reports
