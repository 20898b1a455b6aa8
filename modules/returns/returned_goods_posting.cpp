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

ledger::Entry credited(const ledger::PostingRules& rules, const CreditNote& note) {
    ledger::Entry entry{note.document.date, note.document.id, note.document.memo, {}};
    for (const CreditLine& line : note.lines)
        entry.debit({rules.account(ledger::role::sales_returns, line.category), line.amount,
                     note.customer, line.item, {}, {}});
    entry.credit({rules.account(ledger::role::restocking_fees), note.restocking_fee,
                  note.customer, {}, {}, {}});
    entry.credit({rules.account(ledger::role::receivables), note.total, note.customer, {}, {}, {}});
    return entry;
}

}  // namespace storekeep::returns
