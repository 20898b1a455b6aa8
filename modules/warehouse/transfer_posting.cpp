#include "modules/warehouse/transfer_posting.h"

namespace storekeep::warehouse {

namespace {

// Moves the value of goods from a warehouse into transit, or back out of transit into one.
ledger::Entry between(const ledger::PostingRules& rules, const Document& document,
                      Id<catalog::Warehouse> warehouse, const std::vector<Carried>& goods,
                      bool into_transit) {
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    for (const Carried& one : goods) {
        const Money value = into_transit ? one.value : -one.value;
        entry.debit({rules.account(ledger::role::in_transit, one.category), value, {}, one.item,
                     {}, {}});
        entry.credit({rules.account(ledger::role::inventory, one.category, warehouse), value, {},
                      one.item, warehouse, {}});
    }
    return entry;
}

}  // namespace

void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse) {
    rules.account(ledger::role::in_transit, category);
    rules.account(ledger::role::inventory, category, warehouse);
}

ledger::Entry sent(const ledger::PostingRules& rules, const Document& document,
                   Id<catalog::Warehouse> from, const std::vector<Carried>& goods) {
    return between(rules, document, from, goods, true);
}

ledger::Entry arrived(const ledger::PostingRules& rules, const Document& document,
                      Id<catalog::Warehouse> to, const std::vector<Carried>& goods) {
    return between(rules, document, to, goods, false);
}

}  // namespace storekeep::warehouse
