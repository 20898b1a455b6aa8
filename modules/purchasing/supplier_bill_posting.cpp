#include "modules/purchasing/late_cost_posting.h"
#include "modules/purchasing/supplier_bill.h"

namespace storekeep::purchasing {

Money cleared_value(const ReceiptLine& line, Quantity quantity) {
    return quantity == line.quantity_open ? line.value_open
                                          : share(line.value_open, quantity, line.quantity_open);
}

ledger::Entry billed(const ledger::PostingRules& rules, const SupplierBill& bill,
                     const std::vector<BilledReceiptLine>& receipts,
                     const std::vector<accounting::TaxLine>& taxes,
                     std::string_view late_cost_role) {
    ledger::Entry entry{bill.document.date, bill.document.id, bill.document.memo, {}};
    for (const BilledReceiptLine& one : receipts) {
        entry.debit({one.account, one.cleared, bill.supplier, {}, {}, {}});
        for (ledger::Line& line :
             late_cost_lines(rules, one.item, one.warehouse, one.split, late_cost_role))
            entry.debit(std::move(line));
    }
    for (const BillLine& line : bill.lines)
        if (line.account)
            entry.debit({line.account,
                         line.amount +
                             accounting::cost_of(taxes, line.line, line.amount.currency),
                         {}, {}, {}, line.memo});
    accounting::post_tax(entry, taxes);
    entry.credit({rules.account(ledger::role::payables), bill.total, bill.supplier, {}, {},
                  bill.reference});
    return entry;
}

}  // namespace storekeep::purchasing
