// supplier_return.reverse: the goods came back, or never left.
#pragma once

#include "office/operation.h"

namespace storekeep::purchasing {

struct SupplierReturnReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_supplier_return(Tx& tx, const SupplierReturnReverse& request);
Operation supplier_return_reverse();

}  // namespace storekeep::purchasing
