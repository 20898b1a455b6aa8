// stock.set_status: goods stay in their bin and become another status. Damaged goods are worth what
// they cost until they are written off: then goods and value leave at once.
#pragma once

#include "modules/warehouse/order_work.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule same_status;

struct StockSetStatus : RequestHead, stock::TrackedLine {
    std::string warehouse;
    std::string item;
    std::string bin;
    Quantity quantity;
    std::optional<std::string> unit;
    std::string from;
    std::string to;
    std::string reason;
    std::optional<std::string> number;
    void fields(Fields& f);
};

Json set_status(Tx& tx, const StockSetStatus& request);
Operation stock_set_status_operation();

}  // namespace storekeep::warehouse
