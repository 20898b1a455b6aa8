#include "modules/purchasing/late_cost_posting.h"
#include "modules/purchasing/supplier_bill.h"

namespace storekeep::purchasing {

Money cleared_value(const ReceiptLine& line, Quantity quantity) {
    return quantity == line.quantity_open ? line.value_open
                                          : share(line.value_open, quantity, line.quantity_open);
}

// Goods in the company's currency are expected at what they are kept at until they are billed; a
// foreign amount is kept by quantity alone, in cumulative shares.
Money expected_amount(const ReceiptLine& line, Quantity quantity) {
    if (line.foreign_value.currency == line.value.currency) return cleared_value(line, quantity);
    return share(line.foreign_value, line.quantity_open, line.quantity) -
           share(line.foreign_value, line.quantity_open - quantity, line.quantity);
}

void set_values(SupplierBill& bill) {
    std::vector<Money> amounts;
    for (const BillLine& line : bill.lines) {
        amounts.push_back(line.amount);
        amounts.push_back(line.tax);
    }
    const std::vector<Money> values = bill.rate.values_of(amounts);
    for (std::size_t index = 0; index < bill.lines.size(); ++index) {
        bill.lines[index].value = values[2 * index];
        bill.lines[index].tax_value = values[2 * index + 1];
    }
    bill.value = bill.rate.value_of(bill.total);
}

ledger::Entry billed(const ledger::PostingRules& rules, const SupplierBill& bill,
                     const std::vector<BilledReceiptLine>& receipts,
                     const std::vector<accounting::TaxLine>& taxes,
                     std::string_view late_cost_role) {
    Money exchange = bill.value;
    ledger::Entry entry{bill.document.date, bill.document.id, bill.document.memo, {}};
    for (const BilledReceiptLine& one : receipts) {
        exchange -= one.cleared + one.difference;
        entry.debit({one.account, one.cleared, bill.supplier, {}, {}, {}});
        for (ledger::Line& line :
             late_cost_lines(rules, one.item, one.warehouse, one.split, late_cost_role))
            entry.debit(std::move(line));
    }
    for (const BillLine& line : bill.lines)
        if (line.account) {
            const Money value = line.value + accounting::cost_of(taxes, line.line,
                                                                 line.value.currency);
            exchange -= value;
            entry.debit({line.account, value, {}, {}, {}, line.memo});
        }
    for (const accounting::TaxLine& tax : taxes) exchange -= tax.posted;
    accounting::post_tax(entry, taxes);
    if (!exchange.is_zero())
        entry.debit({rules.account(ledger::role::exchange_differences), exchange, bill.supplier});
    entry.credit({rules.account(ledger::role::payables), bill.value, bill.supplier, {}, {},
                  bill.reference});
    return entry;
}

}  // namespace storekeep::purchasing
