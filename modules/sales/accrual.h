// Revenue accrued at shipment (setting accrue_on_shipment): posted with the cost of the goods, in
// the month in which they leave, and cleared line by line by the invoice.
#pragma once

#include <vector>

#include "modules/sales/invoicing.h"

namespace storekeep::sales {

bool accrues(Reads& reads);

// What of a shipment's line stands on an account of accrued revenue.
struct Accrual {
    Id<Document> shipment;
    std::int64_t line = 0;
    Id<ledger::Account> account;
    Money amount;  // more is accrued; negative: the invoice clears it
};

// Adds the revenue of a shipment to its entry, as an invoice of the day would bill it.
std::vector<Accrual> accrue(const ledger::PostingRules& rules, const InvoicePlan& plan,
                            Id<catalog::Partner> customer, const ExchangeRate& rate,
                            ledger::Entry& entry);

void insert_accruals(Tx& tx, const Document& document, const std::vector<Accrual>& accruals);
// What is accrued of the plan's lines and not cleared.
std::vector<Accrual> open_accruals(Reads& reads, const std::vector<InvoiceLine>& lines);
// Goes with `ledger::reverse`.
void reverse_accruals(Tx& tx, const Document& original, const Document& reversal);

}  // namespace storekeep::sales
