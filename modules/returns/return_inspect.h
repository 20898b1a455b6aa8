// return.inspect: how many of what came back are accepted for credit, and how many are not.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct InspectedLine {
    std::int64_t line = 0;
    std::optional<Quantity> accepted;
    std::optional<Quantity> rejected;
    void fields(Fields& f);
};
struct ReturnInspect : RequestHead {
    std::string return_number;
    std::vector<InspectedLine> lines;
    void fields(Fields& f);
};
Json inspect(Tx& tx, const ReturnInspect& request);
Operation return_inspect();

}  // namespace storekeep::returns
