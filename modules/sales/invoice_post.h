// invoice.post: bills what was shipped and is not billed.
#pragma once

#include "modules/sales/sales_order.h"
#include "office/operation.h"

namespace storekeep::sales {

extern const Rule shipment_or_order;
extern const Rule nothing_to_invoice;

struct InvoicePost : RequestHead {
    std::optional<std::string> shipment;
    std::optional<std::string> sales_order;
    std::optional<std::string> number;
    std::optional<Date> due;
    void fields(Fields& f);
};

Json post_invoice(Tx& tx, const InvoicePost& request);
Operation invoice_post_operation();

}  // namespace storekeep::sales
