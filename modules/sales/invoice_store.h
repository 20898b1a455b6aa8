// The tables invoice and invoice_line.
#pragma once

#include "modules/sales/invoicing.h"

namespace storekeep::sales {

void insert_invoice(Tx& tx, const Invoice& invoice);
Invoice load_invoice(Reads& reads, const Document& document);

}  // namespace storekeep::sales
