#include "modules/returns/credit_note_post.h"

#include "modules/accounting/settlement.h"
#include "modules/catalog/currency_rates.h"
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
Credit credit_of(Tx& tx, const CustomerReturn& found, const Shipped& shipped) {
    Credit credit;
    for (const ReturnLine& line : found.lines) {
        const Quantity quantity = line.accepted - line.credited;
        if (!quantity.is_positive()) continue;
        const auto billed =
            std::find_if(shipped.lines.begin(), shipped.lines.end(),
                         [&](const ShippedLine& one) { return one.line == line.line; });
        const CreditedSoFar so_far = credited_so_far(tx, shipped, line.line);
        const Quantity upto = so_far.quantity + quantity;
        if (billed->invoiced < upto)
            refuse(not_invoiced, "return",
                   {{"line", std::to_string(line.line)}, {"number", shipped.document.number}});
        const Money amount =
            share(billed->invoiced_amount, upto, billed->invoiced) - so_far.amount;
        credit.lines.push_back({line.line, line.item,
                                catalog::items_of(tx, {line.item}).front().category, quantity,
                                amount, {}});
        std::optional<BilledTax> billed_with = billed_tax(tx, found.shipment, line.line);
        if (!billed_with) continue;
        accounting::TaxLine& tax = billed_with->charged;
        tax.tax = billed_with->credited - share(tax.tax, upto, billed->invoiced);
        credit.taxes.push_back(tax);
    }
    return credit;
}

// With its amounts in the company's currency, too, where lines and tax less fee are the total.
CreditNote valued(CreditNote note, const ExchangeRate& rate) {
    std::vector<Money> parts;
    for (const CreditLine& line : note.lines) parts.push_back(line.amount);
    for (const accounting::TaxLine& tax : note.taxes) parts.push_back(-tax.tax);
    parts.push_back(-note.restocking_fee);
    const std::vector<Money> values = rate.values_of(parts);
    for (std::size_t index = 0; index < note.lines.size(); ++index)
        note.lines[index].value = values[index];
    for (std::size_t index = 0; index < note.taxes.size(); ++index) {
        accounting::TaxLine& tax = note.taxes[index];
        tax.value = tax.posted = -values[note.lines.size() + index];
        for (const CreditLine& line : note.lines)
            if (line.line == tax.line) tax.base = -line.value;
    }
    note.rate = rate;
    note.fee_value = -values.back();
    note.value = rate.value_of(note.total);
    return note;
}

// The credit settles what is still open of the shipment's invoices.
void settle_invoices(Tx& tx, const CreditNote& note, Id<Document> shipment,
                     accounting::OpenItem credit) {
    for (Id<Document> invoice : invoices_of(tx, shipment))
        for (const accounting::OpenItem& item : accounting::open_items_of(tx, invoice)) {
            if (!item.foreign_open.is_positive() || !credit.foreign_open.is_negative()) continue;
            accounting::Share share{item, accounting::most_to_settle(credit, item),
                                    {0, item.foreign.currency}, "return"};
            accounting::settle(tx, credit, share, note.document.date);
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
    const Shipped shipped = load_shipped(tx, found.shipment);
    Credit billed = credit_of(tx, found, shipped);
    if (billed.lines.empty())
        refuse(nothing_to_credit, "return", {{"number", found.document.number}});
    const Money fee = in_currency(request.restocking_fee.value_or(Amount{}), shipped.currency,
                                  "restocking_fee");
    if (fee.is_negative())
        refuse(value_not_negative, "restocking_fee",
               {{"field", "restocking_fee"}, {"value", text(fee)}});
    Money credit = -accounting::tax_of(billed.taxes, shipped.currency);
    for (const CreditLine& line : billed.lines) credit += line.amount;
    if (fee.minor > credit.minor)
        refuse(fee_exceeds_credit, "restocking_fee",
               {{"fee", text(fee)}, {"credit", text(credit)}});
    const ExchangeRate rate =
        catalog::exchange_rate(tx, shipped.currency, request.date, "date");
    const ledger::PostingRules rules(tx);
    refuse_without_accounts(rules, billed.lines, fee);
    const Document document = register_document(tx, "credit_note", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    const CreditNote note =
        valued({document, found.customer, found.document.id, fee, credit - fee,
                std::move(billed.lines), std::move(billed.taxes)},
               rate);
    insert_credit_note(tx, note);
    accounting::insert_tax(tx, document, note.taxes);
    for (const CreditLine& line : note.lines)
        insert_event(tx, found, *found.find(line.line),
                     {line.line, "credited", document.id, {}, {}, {}, line.quantity});
    const ledger::Journal journal = ledger::post(tx, credited(rules, note));
    if (!note.total.is_zero()) {
        const accounting::OpenItem credit_item = accounting::make_open_item(
            tx, {{}, document.id, found.customer, rules.account(ledger::role::receivables),
                 document.number, request.date, request.date, -note.value, {}, -note.total, {}});
        settle_invoices(tx, note, found.shipment, credit_item);
    }
    note_event(tx, found.document.id, "credited", document.number);
    Json result = answer(found)
                      .set("credit_note", document.number)
                      .set("total", text(note.total))
                      .set("tax", text(-accounting::tax_of(note.taxes, shipped.currency)));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation credit_note_post() {
    return operation<CreditNotePost>(
        "credit_note.post", "sales.invoice",
        "Credits the customer for what inspection accepted, less a restocking fee.",
        {&return_not_found, &ledger::period_closed, &not_invoiced, &nothing_to_credit,
         &too_many_digits, &value_not_negative, &fee_exceeds_credit,
         &catalog::currency_rate_missing,
         &ledger::account_role_missing, &number_taken},
        post_credit_note);
}

}  // namespace storekeep::returns
