// supplier_bill.release: a held bill is settled: billed down to what was received, or posted as it
// stands when the rest has come.
#pragma once

#include "office/operation.h"

namespace storekeep::purchasing {

struct SupplierBillRelease : RequestHead {
    std::string number;
    std::string quantities = "billed";
    void fields(Fields& f);
};
Json release_bill(Tx& tx, const SupplierBillRelease& request);
Operation supplier_bill_release();

}  // namespace storekeep::purchasing
