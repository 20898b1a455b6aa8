// invoice.reverse: takes an invoice back; what it billed can be billed again.
#pragma once

#include "modules/sales/sales_order.h"
#include "office/operation.h"

namespace storekeep::sales {

struct InvoiceReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_invoice(Tx& tx, const InvoiceReverse& request);
Operation invoice_reverse_operation();

}  // namespace storekeep::sales
