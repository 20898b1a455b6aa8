// count.approve: what was found goes into stock and books as one adjustment.
#pragma once

#include "modules/warehouse/stock_count.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct CountApprove : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json approve_count(Tx& tx, const CountApprove& request);
Operation count_approve_operation();

}  // namespace storekeep::warehouse
