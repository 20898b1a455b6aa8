#include "modules/warehouse/lot_block_reverse.h"

#include "modules/ledger/reversal.h"
#include "modules/stock/lot_store.h"

namespace storekeep::warehouse {

void LotBlockReverse::fields(Fields& f) {
    f.field("number", number, "the block, as LB-000001", "lot_block");
}

Json reverse_lot_block(Tx& tx, const LotBlockReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "lot_block", request.number, request.date);
    if (original.reverses) refuse(ledger::is_a_reversal, "number", {{"number", original.number}});
    const std::vector<stock::Move> moves = stock::reversing_moves(tx, original);
    stock::Balances balances(tx);
    std::map<stock::Spot, Quantity> leaving;
    for (const stock::Move& move : moves)
        leaving[{move.from.bin, move.item, move.lot, move.from.status}] += move.quantity;
    for (const auto& [spot, quantity] : leaving)
        stock::refuse_unless_free(balances, spot, quantity, "number");

    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    stock::set_blocked(tx, stock::lots_blocked_by(tx, original.id), {});
    stock::record(balances, reversal, moves);
    std::map<Id<catalog::Warehouse>, std::vector<stock::Arrival>> arrivals;
    for (const stock::Move& move : moves) {
        const stock::Spot spot{move.to.bin, move.item, move.lot, move.to.status};
        arrivals[balances.at(spot).warehouse].push_back({spot, move.quantity});
    }
    for (const auto& [warehouse, goods] : arrivals)
        stock::fill_backorders(balances, warehouse, goods);
    note_event(tx, original.id, "reversed", reversal.number);
    return Json::object().set("lot_block", reversal.number);
}

Operation lot_block_reverse_operation() {
    return operation<LotBlockReverse>(
        "lot_block.reverse", "warehouse.work",
        "Takes a block back: the lot's goods are what they were before, and are sold again",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &stock::not_enough_in_bin,
         &stock::negative_later},
        reverse_lot_block);
}

}  // namespace storekeep::warehouse
