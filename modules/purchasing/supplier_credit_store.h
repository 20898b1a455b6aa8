// Supplier credits as rows.
#pragma once

#include "modules/purchasing/supplier_credit_post.h"

namespace storekeep::purchasing {

void insert_supplier_credit(Tx& tx, const SupplierCredit& credit);

}  // namespace storekeep::purchasing
