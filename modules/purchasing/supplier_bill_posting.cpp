#include "modules/purchasing/supplier_bill.h"

namespace storekeep::purchasing {

Money cleared_value(const ReceiptLine& line, Quantity quantity) {
    return quantity == line.quantity_open ? line.value_open
                                          : share(line.value_open, quantity, line.quantity_open);
}

ledger::Entry billed(const ledger::PostingRules& rules, const SupplierBill& bill,
                     const std::vector<BilledReceiptLine>& receipts,
                     std::string_view late_cost_role) {
    ledger::Entry entry{bill.document.date, bill.document.id, bill.document.memo, {}};
    for (const BilledReceiptLine& one : receipts) {
        const Id<catalog::Category> category = one.item.category;
        entry.debit({rules.account(ledger::role::goods_received_not_billed, category,
                                   one.warehouse),
                     one.cleared, bill.supplier, {}, {}, {}});
        for (const stock::LateShare& here : one.split.on_hand)
            entry.debit({rules.account(here.pool.warehouse ? ledger::role::inventory
                                                           : ledger::role::in_transit,
                                       category, here.pool.warehouse),
                         here.value, {}, one.item.id, here.pool.warehouse, "late cost"});
        entry.debit({rules.account(late_cost_role, category, one.warehouse), one.split.gone, {},
                     one.item.id, one.warehouse, "late cost of goods that have left"});
    }
    for (const BillLine& line : bill.lines)
        if (line.account) entry.debit({line.account, line.amount, {}, {}, {}, line.memo});
    entry.credit({rules.account(ledger::role::payables), bill.total, bill.supplier, {}, {},
                  bill.reference});
    return entry;
}

}  // namespace storekeep::purchasing
