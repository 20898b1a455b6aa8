#include "modules/warehouse/lot_block_reverse.h"

#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

Json reverse_lot_block(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "lot_block", request);
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = moves_back(balances, original);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    stock::set_blocked(tx, stock::lots_blocked_by(tx, original.id), {});
    take_back(balances, original, reversal, moves);
    note_event(tx, original.id, "reversed", reversal.number);
    return Json::object().set("lot_block", reversal.number);
}

Operation lot_block_reverse_operation() {
    return operation<FloorReverse>(
        "lot_block.reverse", "warehouse.work",
        "Takes a block back: the lot's goods are what they were before, and are sold again",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &goods_moved_on,
         &stock::bin_frozen, &stock::negative_later},
        reverse_lot_block);
}

}  // namespace storekeep::warehouse
