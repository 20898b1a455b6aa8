#include "modules/purchasing/supplier_return.h"

namespace storekeep::purchasing {

ledger::Entry goods_sent_back(const ledger::PostingRules& rules, const SupplierReturn& returned) {
    ledger::Entry entry{returned.document.date, returned.document.id, returned.document.memo, {}};
    for (const SupplierReturnLine& line : returned.lines) {
        const Id<catalog::Category> category = line.item.category;
        entry.debit({line.waited_on, line.cleared, returned.supplier, {}, {}, {}});
        entry.debit({line.credit_on, line.to_be_credited(), returned.supplier, {}, {}, {}});
        entry.debit({rules.account(ledger::role::purchase_price_variance, category,
                                   returned.warehouse),
                     line.unbilled_cost - line.cleared, {}, line.item.id, returned.warehouse, {}});
        entry.credit({rules.account(ledger::role::inventory, category, returned.warehouse),
                      line.value, {}, line.item.id, returned.warehouse, {}});
    }
    return entry;
}

}  // namespace storekeep::purchasing
