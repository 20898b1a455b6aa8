// What the tax of a sales order comes to, at the rates of a day.
#pragma once

#include "modules/accounting/tax.h"
#include "modules/sales/sales_order.h"

namespace storekeep::sales {

struct OrderTax {
    Money net;
    Money tax;
    Money gross() const { return net + tax; }
};

// At the rates of the order's day: an invoice takes those of its own.
OrderTax tax_of(Reads& reads, const SalesOrder& order);
OrderTax tax_of(Reads& reads, accounting::TaxCodes& codes, const SalesOrder& order);

// Refuses `account_role_missing` where an invoice of the order could not post its tax.
void refuse_without_tax_accounts(Reads& reads, const ledger::PostingRules& rules,
                                 const SalesOrder& order);

}  // namespace storekeep::sales
