// return.dispose: what is done with inspected goods: sold again, set aside, repaired, written off.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct DisposedLine : stock::TrackedLine {
    std::int64_t line = 0;
    Quantity quantity;
    std::optional<std::string> unit;
    std::string disposition;
    std::optional<std::string> bin;
    void fields(Fields& f);
};
struct ReturnDispose : RequestHead {
    std::string return_number;
    std::vector<DisposedLine> lines;
    void fields(Fields& f);
};
Json dispose(Tx& tx, const ReturnDispose& request);
Operation return_dispose();

}  // namespace storekeep::returns
