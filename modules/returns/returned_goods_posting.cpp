#include "modules/returns/returned_goods_posting.h"

namespace storekeep::returns {

namespace {

// Moves the value of goods between inventory and an account of `role`, per item.
ledger::Entry against_inventory(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods,
                                std::string_view role, bool into_inventory) {
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    for (const Valued& one : goods) {
        const Money value = into_inventory ? one.value : -one.value;
        entry.debit({rules.account(ledger::role::inventory, one.category, warehouse), value, {},
                     one.item, warehouse, {}});
        entry.credit({rules.account(role, one.category, warehouse), value, {}, one.item, warehouse,
                      {}});
    }
    return entry;
}

}  // namespace

void refuse_without_accounts(const ledger::PostingRules& rules, Id<catalog::Category> category,
                             Id<catalog::Warehouse> warehouse, std::string_view role) {
    rules.account(ledger::role::inventory, category, warehouse);
    rules.account(role, category, warehouse);
}

void refuse_without_accounts(const ledger::PostingRules& rules,
                             const std::vector<CreditLine>& lines, Money restocking_fee) {
    rules.account(ledger::role::receivables);
    if (!restocking_fee.is_zero()) rules.account(ledger::role::restocking_fees);
    for (const CreditLine& line : lines)
        rules.account(ledger::role::sales_returns, line.category);
}

ledger::Entry returned_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse,
                             const std::vector<Valued>& goods) {
    return against_inventory(rules, document, warehouse, goods, ledger::role::cost_of_goods_sold,
                             true);
}

ledger::Entry written_off_goods(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse,
                                const std::vector<Valued>& goods) {
    return against_inventory(rules, document, warehouse, goods, ledger::role::write_offs, false);
}

ledger::Entry repaired_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods) {
    return against_inventory(rules, document, warehouse, goods, ledger::role::repair_costs, true);
}

ledger::Entry credited(const ledger::PostingRules& rules, const CreditNote& note) {
    ledger::Entry entry{note.document.date, note.document.id, note.document.memo, {}};
    for (const CreditLine& line : note.lines)
        entry.debit({rules.account(ledger::role::sales_returns, line.category), line.value,
                     note.customer, line.item, {}, {}});
    accounting::post_tax(entry, note.taxes);
    if (!note.restocking_fee.is_zero())
        entry.credit({rules.account(ledger::role::restocking_fees), note.fee_value,
                      note.customer, {}, {}, {}});
    entry.credit({rules.account(ledger::role::receivables), note.value, note.customer, {}, {}, {}});
    return entry;
}

}  // namespace storekeep::returns
