#include "modules/warehouse/transfer_write_off_reverse.h"

#include "modules/warehouse/transfer_loss.h"

namespace storekeep::warehouse {

namespace {

const Rule write_off_not_posted{"write_off_not_posted",
                                "{number} is {state}; only what is posted is reversed"};

}  // namespace

Json reverse_transfer_write_off(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "transfer_write_off", request);
    const TransferLoss loss = load_loss(tx, original);
    if (loss.state != "posted")
        refuse(write_off_not_posted, "number",
               {{"number", original.number}, {"state", loss.state}});
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = moves_back(balances, original);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    const ledger::Journal journal = take_back(balances, original, reversal, moves);
    return transfer_taken_back(tx, original, reversal, "write_off", journal);
}

Operation transfer_write_off_reverse_operation() {
    return operation<FloorReverse>(
        "transfer_write_off.reverse", "warehouse.adjust",
        "Takes a write-off back: the goods are found and on their way again",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &write_off_not_posted},
        reverse_transfer_write_off);
}

}  // namespace storekeep::warehouse
