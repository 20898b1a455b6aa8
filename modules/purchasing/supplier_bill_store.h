// Supplier bills as rows.
#pragma once

#include <optional>

#include "modules/purchasing/supplier_bill.h"

namespace storekeep::purchasing {

void insert_bill(Tx& tx, const SupplierBill& bill);
std::optional<SupplierBill> find_bill(Reads& reads, const std::string& number);
// Bills of one supplier, whatever their state, are another's.
void rename_supplier_of_bills(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to);
// The number of a bill or landed cost of this supplier with the same reference that was not
// reversed, or "".
std::string bill_with_reference(Reads& reads, Id<catalog::Partner> supplier,
                                const std::string& reference);
// The day it was posted, which of a released bill is later than its own date.
Date posting_date(Reads& reads, const SupplierBill& bill);
// Refuses `rests_on` at "number" when goods went back to the supplier as billed ones that without
// this bill would not be.
void refuse_when_sent_back(Reads& reads, const Document& bill);
// Writes state, total, version + 1 and the lines' quantities and amounts.
void update_bill(Tx& tx, SupplierBill& bill);

}  // namespace storekeep::purchasing
