// An invoice in the books: receivables of the customer against revenue by item and warehouse, and
// tax.
#pragma once

#include <vector>

#include "modules/accounting/tax.h"

namespace storekeep::sales {

struct BilledValue {
    Id<catalog::Item> item;
    Id<catalog::Category> category;
    Id<catalog::Warehouse> warehouse;
    Money amount;
    // Of it, what the shipment posted as revenue: cleared on these accounts, not earned again.
    std::vector<std::pair<Id<ledger::Account>, Money>> accrued;
};

// Refuses `account_role_missing`, whatever the amounts.
ledger::Entry invoice_entry(const ledger::PostingRules& rules, const Document& document,
                            Id<catalog::Partner> customer, Currency currency,
                            const std::vector<BilledValue>& values,
                            const std::vector<accounting::TaxLine>& taxes);

}  // namespace storekeep::sales
