// return.repair: returned goods that went to repair are as good as new and are sold again.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct RepairedLine : stock::TrackedLine {
    std::int64_t line = 0;
    Quantity quantity;
    std::optional<std::string> unit;
    std::optional<std::string> bin;
    std::optional<Amount> cost;
    void fields(Fields& f);
};
struct ReturnRepair : RequestHead {
    std::string return_number;
    std::vector<RepairedLine> lines;
    void fields(Fields& f);
};
Json repair(Tx& tx, const ReturnRepair& request);
Operation return_repair();

}  // namespace storekeep::returns
