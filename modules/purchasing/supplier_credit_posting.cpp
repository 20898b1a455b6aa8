#include "modules/purchasing/supplier_credit_post.h"

namespace storekeep::purchasing {

ledger::Entry credited(const ledger::PostingRules& rules, const SupplierCredit& credit) {
    const SupplierReturn& returned = credit.returned;
    ledger::Entry entry{credit.document.date, credit.document.id, credit.document.memo, {}};
    entry.debit({rules.account(ledger::role::payables), credit.value, returned.supplier, {}, {},
                 credit.reference});
    accounting::post_tax(entry, credit.taxes);
    std::int64_t place = 0;
    for (const CreditedLine& line : credit.lines) {
        const Money as_received = credit.came_with.value_of(line.amount);
        const Money tax = -accounting::cost_of(credit.taxes, ++place, as_received.currency);
        entry.credit({line.expected.account, line.expected.value, returned.supplier, {}, {}, {}});
        entry.credit({rules.account(ledger::role::purchase_price_variance,
                                    line.returned->item.category, returned.warehouse),
                      as_received + tax - line.expected.value, {}, line.returned->item.id,
                      returned.warehouse, {}});
        if (line.value != as_received)
            entry.credit({rules.account(ledger::role::exchange_differences),
                          line.value - as_received, returned.supplier});
    }
    return entry;
}

}  // namespace storekeep::purchasing
