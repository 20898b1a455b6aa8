// Order lines that wait for goods, in the order in which goods that come will serve them.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct WaitingLine {
    std::string document;
    std::int64_t line = 0;
    std::string customer;
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    Date ship_by;
    Quantity quantity;  // not held and not shipped
};
std::vector<WaitingLine> waiting_lines(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
