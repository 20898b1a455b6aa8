// return.cancel: what was authorized and has not come will not come.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct ReturnCancel : RequestHead {
    std::string return_number;
    void fields(Fields& f);
};
Json cancel(Tx& tx, const ReturnCancel& request);
Operation return_cancel();

}  // namespace storekeep::returns
