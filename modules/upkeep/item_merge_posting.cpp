#include "modules/upkeep/item_merge_posting.h"

#include "modules/ledger/entry.h"

namespace storekeep::upkeep {

ledger::Entry merged_entry(const ledger::PostingRules& rules, const Document& document,
                           const catalog::Item& merged, const catalog::Item& survivor,
                           const std::vector<MergedValue>& values) {
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    const auto account = [&](const catalog::Item& item, Id<catalog::Warehouse> warehouse) {
        return rules.account(ledger::role::inventory, item.category, warehouse);
    };
    for (const MergedValue& one : values) {
        entry.debit({account(survivor, one.warehouse), one.value, {}, survivor.id, one.warehouse,
                     {}});
        entry.credit({account(merged, one.warehouse), one.value, {}, merged.id, one.warehouse, {}});
        ledger::keep_out_of_stock(entry, rules, survivor, one.warehouse, one.variance);
    }
    return entry;
}

}  // namespace storekeep::upkeep
