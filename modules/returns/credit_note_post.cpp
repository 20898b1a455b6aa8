#include "modules/returns/credit_note_post.h"

#include "modules/accounting/open_items.h"
#include "modules/returns/return_store.h"
#include "modules/returns/returned_goods_posting.h"

namespace storekeep::returns {

namespace {

const Rule nothing_to_credit{"nothing_to_credit",
                             "nothing of {number} is accepted and not yet credited"};
const Rule not_invoiced{"not_invoiced",
                        "line {line} of {number} was not billed; there is nothing to credit"};
const Rule fee_exceeds_credit{"fee_exceeds_credit",
                              "a restocking fee of {fee} is more than the credit of {credit}"};

struct Credit {
    std::vector<CreditLine> lines;
    std::vector<accounting::TaxLine> taxes;
};

// The billed price and tax of what is accepted and not credited: cumulative shares of what the
// shipment's line was billed, so that the credits of all its returns sum to it.
Credit credit_of(Tx& tx, const CustomerReturn& found) {
    const Shipped shipped = load_shipped(tx, found.shipment);
    Credit credit;
    for (const ReturnLine& line : found.lines) {
        const Quantity quantity = line.accepted - line.credited;
        if (!quantity.is_positive()) continue;
        const auto billed =
            std::find_if(shipped.lines.begin(), shipped.lines.end(),
                         [&](const ShippedLine& one) { return one.line == line.line; });
        const CreditedSoFar so_far = credited_so_far(tx, found.shipment, line.line);
        const Quantity upto = so_far.quantity + quantity;
        if (billed->invoiced < upto)
            refuse(not_invoiced, "return",
                   {{"line", std::to_string(line.line)}, {"number", shipped.document.number}});
        const Money amount =
            share(billed->invoiced_amount, upto, billed->invoiced) - so_far.amount;
        credit.lines.push_back({line.line, line.item,
                                catalog::items_of(tx, {line.item}).front().category, quantity,
                                amount});
        std::optional<BilledTax> billed_with = billed_tax(tx, found.shipment, line.line);
        if (!billed_with) continue;
        accounting::TaxLine& tax = billed_with->charged;
        tax.tax = billed_with->credited - share(tax.tax, upto, billed->invoiced);
        tax.posted = tax.tax;
        tax.base = -amount;
        credit.taxes.push_back(tax);
    }
    return credit;
}

// The credit settles what is still open of the shipment's invoices.
void settle_invoices(Tx& tx, const CreditNote& note, Id<Document> shipment,
                     accounting::OpenItem credit) {
    for (Id<Document> invoice : invoices_of(tx, shipment))
        for (accounting::OpenItem& item : accounting::open_items_of(tx, invoice)) {
            if (!item.open.is_positive() || !credit.open.is_negative()) continue;
            const Money amount{std::min(item.open.minor, -credit.open.minor), tx.currency()};
            accounting::apply(tx, credit, item, amount, note.document.date, note.document.id,
                              "return");
        }
}

}  // namespace

void CreditNotePost::fields(Fields& f) {
    f.field("return", return_number, "the return that was inspected", "return");
    f.field("number", number, "the credit note's number; left out: the next of the series");
    f.field("restocking_fee", restocking_fee, "kept back from the credit");
}

Json post_credit_note(Tx& tx, const CreditNotePost& request) {
    CustomerReturn found = return_named(tx, request.return_number, "return");
    ledger::refuse_when_closed(tx, request.date);
    Credit billed = credit_of(tx, found);
    if (billed.lines.empty())
        refuse(nothing_to_credit, "return", {{"number", found.document.number}});
    const Money fee = in_currency(request.restocking_fee.value_or(Amount{}), tx.currency(),
                                  "restocking_fee");
    if (fee.is_negative())
        refuse(value_not_negative, "restocking_fee",
               {{"field", "restocking_fee"}, {"value", text(fee)}});
    Money credit = -accounting::tax_of(billed.taxes, tx.currency());
    for (const CreditLine& line : billed.lines) credit += line.amount;
    if (fee.minor > credit.minor)
        refuse(fee_exceeds_credit, "restocking_fee",
               {{"fee", text(fee)}, {"credit", text(credit)}});
    const ledger::PostingRules rules(tx);
    refuse_without_accounts(rules, billed.lines, fee);
    const Document document = register_document(tx, "credit_note", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    const CreditNote note{document, found.customer, found.document.id, fee, credit - fee,
                          std::move(billed.lines), std::move(billed.taxes)};
    insert_credit_note(tx, note);
    accounting::insert_tax(tx, document, note.taxes);
    for (const CreditLine& line : note.lines)
        insert_event(tx, found, *found.find(line.line),
                     {line.line, "credited", document.id, {}, {}, {}, line.quantity});
    const ledger::Journal journal = ledger::post(tx, credited(rules, note));
    if (!note.total.is_zero()) {
        const accounting::OpenItem credit_item = accounting::make_open_item(
            tx, {{}, document.id, found.customer, rules.account(ledger::role::receivables),
                 document.number, request.date, request.date, -note.total, {}});
        settle_invoices(tx, note, found.shipment, credit_item);
    }
    note_event(tx, found.document.id, "credited", document.number);
    Json result = answer(found)
                      .set("credit_note", document.number)
                      .set("total", text(note.total))
                      .set("tax", text(-accounting::tax_of(note.taxes, tx.currency())));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation credit_note_post() {
    return operation<CreditNotePost>(
        "credit_note.post", "sales.invoice",
        "Credits the customer for what inspection accepted, less a restocking fee.",
        {&return_not_found, &ledger::period_closed, &not_invoiced, &nothing_to_credit,
         &too_many_digits, &value_not_negative, &fee_exceeds_credit,
         &ledger::account_role_missing, &number_taken},
        post_credit_note);
}

}  // namespace storekeep::returns
