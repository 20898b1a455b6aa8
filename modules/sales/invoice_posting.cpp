#include "modules/sales/invoice_posting.h"

namespace storekeep::sales {

ledger::Entry invoice_entry(const ledger::PostingRules& rules, const Document& document,
                            Id<catalog::Partner> customer, Currency currency,
                            const std::vector<BilledValue>& values,
                            const std::vector<accounting::TaxLine>& taxes) {
    ledger::Entry entry{document.date, document.id, "Invoice " + document.number, {}};
    Money total = accounting::tax_of(taxes, currency);
    for (const BilledValue& value : values) total += value.amount;
    entry.debit({rules.account(ledger::role::receivables), total, customer});
    for (const BilledValue& value : values) {
        Money earned = value.amount;
        for (const auto& [account, amount] : value.accrued) {
            entry.credit({account, amount, customer, value.item, value.warehouse});
            earned -= amount;
        }
        entry.credit({rules.account(ledger::role::revenue, value.category, value.warehouse),
                      earned, customer, value.item, value.warehouse});
    }
    accounting::post_tax(entry, taxes);
    return entry;
}

}  // namespace storekeep::sales
