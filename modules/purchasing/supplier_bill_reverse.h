// supplier_bill.reverse: a bill is taken back on a chosen open day. What it cleared is not billed
// again, what it owed is settled by its reversal, and its price difference goes back to where the
// goods are now.
#pragma once

#include "office/operation.h"

namespace storekeep::purchasing {

struct SupplierBillReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};
Json reverse_bill(Tx& tx, const SupplierBillReverse& request);
Operation supplier_bill_reverse();

}  // namespace storekeep::purchasing
