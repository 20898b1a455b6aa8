// count.cancel: what is not approved yet will not be.
#pragma once

#include "modules/warehouse/stock_count.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct CountCancel : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json cancel_count(Tx& tx, const CountCancel& request);
Operation count_cancel_operation();

}  // namespace storekeep::warehouse
