#include "modules/purchasing/supplier_bill.h"

#include "core/must.h"
#include "modules/accounting/open_items.h"
#include "modules/purchasing/accrual_store.h"
#include "modules/purchasing/late_cost_posting.h"

namespace storekeep::purchasing {

namespace {

// The receipts a bill names, each loaded once and kept up to date while the bill is worked out.
class Receipts {
public:
    explicit Receipts(Reads& reads) : reads_(reads) {}
    Receipt& of(Id<Document> id) {
        const auto found = receipts_.find(id);
        if (found != receipts_.end()) return found->second;
        auto receipt = find_receipt(reads_, load_document(reads_, id).number);
        must(receipt.has_value(), "a bill names receipts that exist");
        return receipts_.emplace(id, std::move(*receipt)).first->second;
    }
    ReceiptLine& line_of(const BillLine& line) {
        for (ReceiptLine& one : of(line.receipt).lines)
            if (one.line == line.receipt_line) return one;
        must(false, "a bill names receipt lines that exist");
        return of(line.receipt).lines.front();
    }

private:
    Reads& reads_;
    std::map<Id<Document>, Receipt> receipts_;
};

// The tax of the lines as billed: what the paper says, not what a rate would give.
std::vector<accounting::TaxLine> taxes_of(Reads& reads, const ledger::PostingRules& rules,
                                          const SupplierBill& bill) {
    accounting::TaxCodes codes(reads);
    std::vector<accounting::LineTax> taxes;
    for (const BillLine& line : bill.lines) {
        if (line.tax_code.empty()) continue;
        taxes.push_back({line.line, line.tax_code,
                         codes.at(line.tax_code).rate_on(bill.document.date), line.amount,
                         line.tax});
    }
    std::vector<accounting::TaxLine> lines =
        accounting::tax_lines(codes, rules, accounting::TaxSide::purchase, taxes);
    for (accounting::TaxLine& one : lines)
        for (const BillLine& line : bill.lines)
            if (line.line == one.line)
                accounting::set_values(codes, one, line.value, line.tax_value);
    return lines;
}

}  // namespace

Money total_of(const std::vector<BillLine>& lines, Currency currency) {
    Money total{0, currency};
    for (const BillLine& line : lines) total += line.amount + line.tax;
    return total;
}

std::vector<Excess> excesses(Reads& reads, const SupplierBill& bill) {
    Receipts receipts(reads);
    std::vector<Excess> found;
    for (const BillLine& line : bill.lines) {
        if (!line.receipt) continue;
        ReceiptLine& received = receipts.line_of(line);
        if (line.quantity > received.quantity_open)
            found.push_back({line.line, line.quantity, received.quantity_open});
        received.quantity_open -= std::min(line.quantity, received.quantity_open);
    }
    return found;
}

ledger::Journal post_bill(Tx& tx, const SupplierBill& bill) {
    const ledger::PostingRules rules(tx);
    const std::vector<accounting::TaxLine> taxes = taxes_of(tx, rules, bill);
    Receipts receipts(tx);
    std::vector<BilledReceiptLine> billed_lines;
    for (const BillLine& line : bill.lines) {
        if (!line.receipt) continue;
        const Receipt& receipt = receipts.of(line.receipt);
        ReceiptLine& received = receipts.line_of(line);
        must(line.quantity <= received.quantity_open, "a bill that is posted has no excess");
        const Money cleared = cleared_value(received, line.quantity);
        const Money difference = receipt.rate.value_of(
            line.amount - expected_amount(received, line.quantity));
        BilledReceiptLine one{&line, catalog::items_of(tx, {received.item}).front(),
                              receipt.warehouse, received.account, cleared,
                              difference + accounting::cost_of(taxes, line.line, tx.currency()),
                              {}};
        insert_match(tx, bill.document, received,
                     {line.receipt, line.receipt_line, line.quantity, cleared, one.difference});
        received.quantity_open -= line.quantity;
        received.value_open -= cleared;
        one.split.gone = one.split.variance = {0, tx.currency()};
        if (!one.difference.is_zero())
            one.split = stock::correct(tx, bill.document, line.line,
                                       {line.receipt, line.receipt_line, one.difference,
                                        sent_back(tx, line.receipt, line.receipt_line)});
        billed_lines.push_back(std::move(one));
    }
    for (const BillLine& line : bill.lines)
        if (line.account &&
            (is_control_account(tx, line.account, ledger::role::landed_cost_clearing) ||
             is_control_account(tx, line.account, ledger::role::billed_not_received)))
            insert_accrual(tx, bill.document,
                           {bill.document.id, line.line, line.account, line.quantity,
                            line.value + accounting::cost_of(taxes, line.line, tx.currency())});
    accounting::insert_tax(tx, bill.document, taxes);
    const ledger::Journal journal =
        ledger::post(tx, billed(rules, bill, billed_lines, taxes, late_cost_role(tx)));
    accounting::make_open_item(
        tx, accounting::on_terms({{}, bill.document.id, bill.supplier,
                                  rules.account(ledger::role::payables), bill.document.number,
                                  bill.document.date, bill.due, -bill.value, {}, -bill.total, {}},
                                 catalog::load_partner(tx, bill.supplier)));
    return journal;
}

}  // namespace storekeep::purchasing
