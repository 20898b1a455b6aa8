#include "modules/warehouse/transfer_posting.h"

namespace storekeep::warehouse {

namespace {

// Moves the value of goods into transit from the account with a role in a warehouse, or out of
// transit to it.
ledger::Entry between(const ledger::PostingRules& rules, const Document& document,
                      std::string_view role, Id<catalog::Warehouse> warehouse,
                      const std::vector<Valued>& goods, bool into_transit) {
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    for (const Valued& one : goods) {
        const Money value = into_transit ? one.value : -one.value;
        entry.debit({rules.account(ledger::role::in_transit, one.category), value, {}, one.item,
                     {}, {}});
        entry.credit({rules.account(role, one.category, warehouse), value, {}, one.item, warehouse,
                      {}});
    }
    return entry;
}

}  // namespace

void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse) {
    rules.account(ledger::role::in_transit, category);
    rules.account(ledger::role::inventory, category, warehouse);
}

void refuse_without_write_off(const ledger::PostingRules& rules, Id<catalog::Category> category,
                              Id<catalog::Warehouse> warehouse) {
    rules.account(ledger::role::in_transit, category);
    rules.account(ledger::role::write_offs, category, warehouse);
}

ledger::Entry sent(const ledger::PostingRules& rules, const Document& document,
                   Id<catalog::Warehouse> from, const std::vector<Valued>& goods) {
    return between(rules, document, ledger::role::inventory, from, goods, true);
}

ledger::Entry arrived(const ledger::PostingRules& rules, const Document& document,
                      Id<catalog::Warehouse> to, const std::vector<Valued>& goods) {
    return between(rules, document, ledger::role::inventory, to, goods, false);
}

ledger::Entry lost_on_the_way(const ledger::PostingRules& rules, const Document& document,
                              Id<catalog::Warehouse> from, const std::vector<Valued>& goods) {
    return between(rules, document, ledger::role::write_offs, from, goods, false);
}

}  // namespace storekeep::warehouse
