// pick.short: the bin gave less than it should. What was found is picked, the rest is sought in
// other bins or waits as a backorder, and the bin is to be counted.
#pragma once

#include "modules/warehouse/order_work.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule not_short;

struct PickShort : RequestHead {
    std::string sales_order;
    std::int64_t line = 0;
    std::string bin;
    Quantity found;
    void fields(Fields& f);
};

Json pick_short(Tx& tx, const PickShort& request);
Operation pick_short_operation();

}  // namespace storekeep::warehouse
