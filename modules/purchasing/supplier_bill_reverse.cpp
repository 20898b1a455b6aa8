#include "modules/purchasing/supplier_bill_reverse.h"

#include "modules/accounting/open_items.h"
#include "modules/ledger/account_store.h"
#include "modules/ledger/reversal.h"
#include "modules/purchasing/accrual_store.h"
#include "modules/purchasing/late_cost_posting.h"
#include "modules/purchasing/supplier_bill_post.h"
#include "modules/purchasing/supplier_bill_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

namespace {

// Charges go back to where they were posted.
void refuse_when_out_of_use(Reads& reads, const SupplierBill& bill) {
    std::vector<Id<ledger::Account>> charged;
    for (const BillLine& line : bill.lines)
        if (line.account) charged.push_back(line.account);
    for (const ledger::Account& account : ledger::accounts_of(reads, charged))
        if (!account.active)
            refuse(ledger::account_not_active, "number",
                   {{"account", account.code}, {"name", account.name}});
}

// What of the bill's lines the reversal posts: the bill's own figures, negated.
SupplierBill negated(const SupplierBill& bill, const Document& reversal) {
    SupplierBill opposite = bill;
    opposite.document = reversal;
    opposite.total = -bill.total;
    opposite.value = -bill.value;
    for (BillLine& line : opposite.lines) {
        line.amount = -line.amount;
        line.value = -line.value;
        line.tax = -line.tax;
    }
    return opposite;
}

std::vector<BilledReceiptLine> put_back(Tx& tx, const SupplierBill& bill,
                                        const Document& reversal) {
    std::vector<BilledReceiptLine> billed_lines;
    std::vector<Match> matches = matches_of(tx, bill.document.id);
    for (const BillLine& line : bill.lines) {
        if (!line.receipt || line.quantity.is_zero()) continue;
        const auto match = std::find_if(matches.begin(), matches.end(), [&](const Match& one) {
            return one.receipt == line.receipt && one.line == line.receipt_line &&
                   one.quantity == line.quantity;
        });
        const auto receipt = find_receipt(tx, load_document(tx, line.receipt).number);
        const ReceiptLine& received = *receipt->find(line.receipt_line);
        insert_match(tx, reversal, received,
                     {line.receipt, line.receipt_line, -match->quantity, -match->value,
                      -match->difference});
        BilledReceiptLine one{&line, catalog::items_of(tx, {received.item}).front(),
                              receipt->warehouse, received.account, -match->value,
                              -match->difference, {}};
        one.split.gone = one.split.variance = {0, tx.currency()};
        if (!one.difference.is_zero())
            one.split = stock::correct(tx, reversal, line.line,
                                       {line.receipt, line.receipt_line, one.difference,
                                        sent_back(tx, line.receipt, line.receipt_line)});
        billed_lines.push_back(std::move(one));
        matches.erase(match);
    }
    return billed_lines;
}

}  // namespace

void SupplierBillReverse::fields(Fields& f) {
    f.field("number", number, "the bill to take back", "supplier_bill");
}

Json reverse_bill(Tx& tx, const SupplierBillReverse& request) {
    auto bill = find_bill(tx, request.number);
    if (!bill)
        refuse(document_not_found, "number",
               {{"kind", "supplier bill"}, {"number", request.number}});
    if (bill->document.reversed_by)
        refuse(already_reversed, "number",
               {{"number", request.number},
                {"by", load_document(tx, bill->document.reversed_by).number}});
    request.refuse_when_changed(bill->version, request.number);
    const Date posted = posting_date(tx, *bill);
    if (request.date < posted)
        refuse(ledger::reversal_before_original, "date",
               {{"number", request.number},
                {"original", text(posted)},
                {"date", text(request.date)}});
    ledger::refuse_when_closed(tx, request.date);
    refuse_when_taken_off(tx, bill->document);
    refuse_when_sent_back(tx, bill->document);
    refuse_when_out_of_use(tx, *bill);
    const ledger::PostingRules rules(tx);

    const bool was_posted = bill->state == "posted";
    const Document reversal =
        register_reversal(tx, bill->document, request.date, request.memo.value_or(""));
    ledger::Journal journal;
    if (was_posted) {
        const std::vector<accounting::TaxLine> taxes =
            accounting::opposite(accounting::tax_lines_of(tx, bill->document.id));
        const std::vector<BilledReceiptLine> lines = put_back(tx, *bill, reversal);
        reverse_accruals(tx, bill->document, reversal);
        journal = ledger::post(
            tx, billed(rules, negated(*bill, reversal), lines, taxes, late_cost_role(tx)));
        accounting::insert_tax(tx, reversal, taxes);
        accounting::reverse_open_items(tx, bill->document, reversal);
    }
    bill->state = "reversed";
    update_bill(tx, *bill);
    note_event(tx, bill->document.id, "reversed", reversal.number);
    Json result = Json::object().set("bill", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation supplier_bill_reverse() {
    return operation<SupplierBillReverse>(
        "supplier_bill.reverse", "purchasing.bill",
        "Takes a bill back: what it cleared waits for a bill again, what it owed is settled.",
        {&document_not_found, &already_reversed, &changed_meanwhile,
         &ledger::reversal_before_original, &ledger::period_closed, &rests_on,
         &ledger::account_not_active, &ledger::account_role_missing},
        reverse_bill);
}

}  // namespace storekeep::purchasing
