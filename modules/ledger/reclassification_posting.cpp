#include "modules/ledger/reclassification_posting.h"

namespace storekeep::ledger {

Entry reclassification_entry(const Document& document, const std::vector<StockValue>& values,
                             std::string_view role, const PostingRules& rules) {
    Entry entry{document.date, document.id, document.memo, {}};
    for (const StockValue& value : values) {
        const Id<Account> target = rules.account(role, value.category, value.warehouse);
        if (target == value.account) continue;
        entry.debit({target, value.amount, {}, value.item, value.warehouse, {}});
        entry.credit({value.account, value.amount, {}, value.item, value.warehouse, {}});
    }
    return entry;
}

}  // namespace storekeep::ledger
