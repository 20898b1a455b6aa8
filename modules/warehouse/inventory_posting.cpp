#include "modules/warehouse/inventory_posting.h"

namespace storekeep::warehouse {

void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse, std::string_view role) {
    rules.account(ledger::role::inventory, category, warehouse);
    rules.account(role, category, warehouse);
}

ledger::Entry against_inventory(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse, std::string_view role,
                                const std::vector<Valued>& goods) {
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    for (const Valued& one : goods) {
        entry.debit({rules.account(ledger::role::inventory, one.category, warehouse), one.value,
                     {}, one.item, warehouse, {}});
        entry.credit({rules.account(role, one.category, warehouse), one.value, {}, one.item,
                      warehouse, {}});
    }
    return entry;
}

}  // namespace storekeep::warehouse
