// return.receive: returned goods arrive; they are held for inspection, at the cost at which they
// left.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct ReturnedLine : stock::TrackedLine {
    std::int64_t line = 0;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    std::optional<std::string> bin;
    void fields(Fields& f);
};
struct ReturnReceive : RequestHead {
    std::string return_number;
    std::vector<ReturnedLine> lines;
    void fields(Fields& f);
};
Json receive(Tx& tx, const ReturnReceive& request);
Operation return_receive();

}  // namespace storekeep::returns
