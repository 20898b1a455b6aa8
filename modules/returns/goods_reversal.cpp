#include "modules/returns/goods_reversal.h"

#include "modules/ledger/reversal.h"
#include "modules/returns/return_store.h"
#include "modules/stock/cost.h"

namespace storekeep::returns {

const Rule cost_used_since{
    "cost_used_since",
    "cost that {number} brought in was used since, or its item is costed in another way now; "
    "reverse what used it first"};

namespace {

void refuse_unless_all_there(stock::Balances& balances, const std::vector<stock::Move>& moves) {
    std::map<stock::Spot, Quantity> leaving;
    for (const stock::Move& move : moves)
        if (!move.from.status.empty())
            leaving[{move.from.bin, move.item, move.lot, move.from.status}] += move.quantity;
    for (const auto& [spot, quantity] : leaving)
        stock::refuse_unless_free(balances, spot, quantity, "number");
}

}  // namespace

Document goods_document(Reads& reads, std::string_view kind, const GoodsReversal& request) {
    Document original = ledger::document_to_reverse(reads, kind, request.number, request.date);
    if (original.reverses) refuse(ledger::is_a_reversal, "number", {{"number", original.number}});
    return original;
}

Json take_back(Tx& tx, CustomerReturn& found, const Document& original,
               const GoodsReversal& request) {
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = stock::reversing_moves(tx, original);
    refuse_unless_all_there(balances, moves);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    stock::record(balances, reversal, moves);
    if (!stock::reverse_cost(tx, original, reversal))
        refuse(cost_used_since, "number", {{"number", original.number}});

    // From here on it must succeed.
    for (ReturnEvent event : events_of(tx, original.id)) {
        event.document = reversal.id;
        event.quantity = -event.quantity;
        insert_event(tx, found, *found.find(event.line), event);
    }
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    note_event(tx, found.document.id, "reversed", original.number);
    Json result = answer(found).set(original.kind, reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace storekeep::returns
