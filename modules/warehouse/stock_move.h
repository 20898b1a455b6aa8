// stock.move: goods go from one bin to another of the same warehouse. Value does not change.
#pragma once

#include "modules/warehouse/hand_move.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct StockMove : RequestHead, stock::TrackedLine {
    std::string warehouse;
    std::string item;
    Quantity quantity;
    std::optional<std::string> unit;
    std::string from;
    std::string to;
    std::string status = std::string(stock::available);
    std::optional<std::string> number;
    void fields(Fields& f);
};

Json move_stock(Tx& tx, const StockMove& request);
Operation stock_move_operation();

}  // namespace storekeep::warehouse
