#include "modules/warehouse/transfer_receipt_reverse.h"

#include "modules/warehouse/transfer.h"

namespace storekeep::warehouse {

Json reverse_transfer_receipt(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "transfer_receipt", request);
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = moves_back(balances, original);
    refuse_when_held(balances, moves);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    const ledger::Journal journal = take_back(balances, original, reversal, moves);
    return transfer_taken_back(tx, original, reversal, "receipt", journal);
}

Operation transfer_receipt_reverse_operation() {
    return operation<FloorReverse>(
        "transfer_receipt.reverse", "warehouse.work",
        "Takes the receipt of a transfer back: its goods are on their way again",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &goods_moved_on,
         &stock::allocated_to_others, &stock::bin_frozen, &stock::negative_later, &cost_used},
        reverse_transfer_receipt);
}

}  // namespace storekeep::warehouse
