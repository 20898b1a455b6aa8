#include "modules/purchasing/supplier_credit_post.h"

namespace storekeep::purchasing {

ledger::Entry credited(const ledger::PostingRules& rules, const Document& document,
                       const SupplierReturn& returned, const std::vector<CreditedLine>& lines,
                       const std::string& reference) {
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    for (const CreditedLine& line : lines) {
        entry.debit({rules.account(ledger::role::payables), line.amount, returned.supplier, {}, {},
                     reference});
        entry.credit({line.expected.account, line.expected.value, returned.supplier, {}, {}, {}});
        entry.credit({rules.account(ledger::role::purchase_price_variance,
                                    line.returned->item.category, returned.warehouse),
                      line.amount - line.expected.value, {}, line.returned->item.id,
                      returned.warehouse, {}});
    }
    return entry;
}

}  // namespace storekeep::purchasing
