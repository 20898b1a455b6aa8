// supplier_credit.reverse: what it credited waits for a credit again.
#pragma once

#include "office/operation.h"

namespace storekeep::purchasing {

struct SupplierCreditReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_supplier_credit(Tx& tx, const SupplierCreditReverse& request);
Operation supplier_credit_reverse();

}  // namespace storekeep::purchasing
