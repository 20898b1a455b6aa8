#include "modules/accounting/costing_posting.h"

namespace storekeep::accounting {

ledger::Entry rescoped(Reads& reads, const Document& document,
                       const std::vector<ledger::StockValue>& values) {
    const ledger::PostingRules rules(reads);
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    std::map<Id<catalog::Item>, Id<catalog::Category>> items;
    for (const ledger::StockValue& value : values) {
        entry.credit({value.account, value.amount, {}, value.item, value.warehouse, {}});
        items[value.item] = value.category;
    }
    for (const auto& [item, category] : items)
        for (const stock::PoolLeft& left : stock::pools_left(reads, item)) {
            const Id<catalog::Warehouse> warehouse = stock::posted_in(left.pool);
            entry.debit({rules.account(ledger::role::inventory, category, warehouse), left.value,
                         {}, item, warehouse, {}});
        }
    return entry;
}

}  // namespace storekeep::accounting
