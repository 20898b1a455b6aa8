#include "modules/returns/returned_goods_posting.h"

namespace storekeep::returns {

using storekeep::warehouse::against_inventory;

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
    return against_inventory(rules, document, warehouse, ledger::role::cost_of_goods_sold, goods);
}

ledger::Entry written_off_goods(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse,
                                std::vector<Valued> goods) {
    for (Valued& one : goods) one.value = -one.value;
    return against_inventory(rules, document, warehouse, ledger::role::write_offs, goods);
}

ledger::Entry repaired_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods) {
    return against_inventory(rules, document, warehouse, ledger::role::repair_costs, goods);
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
