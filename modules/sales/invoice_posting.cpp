#include "modules/sales/invoice_posting.h"

namespace storekeep::sales {

ledger::Entry invoice_entry(const ledger::PostingRules& rules, const Document& document,
                            Id<catalog::Partner> customer, Currency currency,
                            const std::vector<BilledValue>& values) {
    ledger::Entry entry{document.date, document.id, "Invoice " + document.number, {}};
    Money total{0, currency};
    for (const BilledValue& value : values) total += value.amount;
    entry.debit({rules.account(ledger::role::receivables), total, customer});
    for (const BilledValue& value : values)
        entry.credit({rules.account(ledger::role::revenue, value.category, value.warehouse),
                      value.amount, customer, value.item, value.warehouse});
    return entry;
}

}  // namespace storekeep::sales
