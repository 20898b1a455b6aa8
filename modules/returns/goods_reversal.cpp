#include "modules/returns/goods_reversal.h"

#include "modules/returns/return_store.h"

namespace storekeep::returns {

Json take_back(Tx& tx, CustomerReturn& found, const Document& original,
               const warehouse::FloorReverse& request) {
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = warehouse::moves_back(balances, original);
    warehouse::refuse_when_held(balances, moves);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    const ledger::Journal journal = warehouse::take_back(balances, original, reversal, moves);

    // From here on it must succeed.
    for (ReturnEvent event : events_of(tx, original.id)) {
        event.document = reversal.id;
        event.quantity = -event.quantity;
        insert_event(tx, found, *found.find(event.line), event);
    }
    note_event(tx, found.document.id, "reversed", original.number);
    Json result = answer(found).set(original.kind, reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace storekeep::returns
