#include "modules/purchasing/receipt_reverse.h"

#include "modules/ledger/ledger.h"
#include "modules/ledger/reversal.h"
#include "modules/purchasing/accrual_store.h"
#include "modules/purchasing/purchase_order_store.h"
#include "modules/purchasing/receipt_substitution.h"
#include "modules/purchasing/receipt_store.h"
#include "modules/stock/cost.h"

namespace storekeep::purchasing {

namespace {

const Rule receipt_billed{"receipt_billed",
                          "line {line} of {number} has been billed; reverse the bill first"};
}  // namespace

const Rule goods_used{
    "goods_used", "cost that {number} brought in has been used since; reverse what used it first"};

void ReceiptReverse::fields(Fields& f) {
    f.field("number", number, "the receipt to take back", "receipt");
}

Json reverse_receipt(Tx& tx, const ReceiptReverse& request) {
    const auto found = find_receipt(tx, request.number);
    if (!found) refuse(receipt_not_found, "number", {{"number", request.number}});
    const Receipt& receipt = *found;
    if (receipt.document.reversed_by)
        refuse(already_reversed, "number",
               {{"number", receipt.document.number},
                {"by", load_document(tx, receipt.document.reversed_by).number}});
    refuse_when_rested_on(tx, receipt.document);
    // What its bill said before it came, it gives back.
    std::map<std::int64_t, Quantity> ahead;
    for (const Match& match : matches_of(tx, receipt.document.id))
        ahead[match.line] += match.quantity;
    for (const ReceiptLine& line : receipt.lines)
        if (line.quantity_open + ahead[line.line] != line.quantity)
            refuse(receipt_billed, "number",
                   {{"number", receipt.document.number}, {"line", std::to_string(line.line)}});
    if (request.date < receipt.document.date)
        refuse(ledger::reversal_before_original, "date",
               {{"number", receipt.document.number},
                {"original", text(receipt.document.date)},
                {"date", text(request.date)}});
    ledger::refuse_when_closed(tx, request.date);
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = stock::reversing_moves(tx, receipt.document);
    std::map<stock::Spot, Quantity> leaving;
    for (const stock::Move& move : moves)
        leaving[{move.from.bin, move.item, move.lot, move.from.status}] += move.quantity;
    for (const auto& [spot, quantity] : leaving)
        stock::refuse_unless_free(balances, spot, quantity, "number");

    const Document reversal =
        register_reversal(tx, receipt.document, request.date, request.memo.value_or(""));
    stock::record(balances, reversal, moves);
    if (!stock::reverse_cost(tx, receipt.document, reversal))
        refuse(goods_used, "number", {{"number", receipt.document.number}});
    PurchaseOrder order = load_order(tx, receipt.order);
    for (const ReceiptLine& line : receipt.lines) {
        add_received(tx, order.id, *order.find(line.line), -line.quantity);
        insert_match(tx, reversal, line,
                     {receipt.document.id, line.line, line.quantity_open, line.value_open});
    }
    reverse_accruals(tx, receipt.document, reversal);
    undo_substitutions(tx, order, receipt);
    const ledger::Journal journal = ledger::reverse(tx, receipt.document, reversal);
    note_event(tx, order.id, "receipt reversed", reversal.number);
    Json result = Json::object().set("receipt", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation receipt_reverse() {
    return operation<ReceiptReverse>(
        "receipt.reverse", "purchasing.receive",
        "Takes a receipt back while nothing rests on it: goods, cost, money and open quantity.",
        {&receipt_not_found, &already_reversed, &rests_on, &receipt_billed,
         &ledger::reversal_before_original, &ledger::period_closed,
         &stock::not_enough_in_bin, &stock::allocated_to_others,
         &stock::bin_frozen, &stock::negative_later, &goods_used},
        reverse_receipt);
}

}  // namespace storekeep::purchasing
