// count.enter: what somebody found. A line that is left out is not counted; it is not a zero.
#pragma once

#include "modules/warehouse/stock_count.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct CountEnterLine : stock::TrackedLine {
    std::string bin;
    std::string item;
    Quantity counted;
    std::optional<std::string> unit;
    std::string status = std::string(stock::available);
    std::optional<Price> unit_cost;
    void fields(Fields& f);
};
struct CountEnter : RequestHead {
    std::string number;
    std::string as_of = "begun";
    bool recount = false;
    std::vector<CountEnterLine> lines;
    void fields(Fields& f);
};
Json enter_count(Tx& tx, const CountEnter& request);
Operation count_enter_operation();

}  // namespace storekeep::warehouse
