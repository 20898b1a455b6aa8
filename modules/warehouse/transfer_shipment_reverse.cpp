#include "modules/warehouse/transfer_shipment_reverse.h"

#include "modules/warehouse/transfer.h"

namespace storekeep::warehouse {

namespace {

const Rule shipment_arrived{
    "shipment_arrived",
    "goods of {number} have arrived or were written off with {by}; reverse that first"};

}  // namespace

Json reverse_transfer_shipment(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "transfer_shipment", request);
    const std::string resting = resting_on_shipment(tx, original.id);
    if (!resting.empty())
        refuse(shipment_arrived, "number", {{"number", original.number}, {"by", resting}});
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = moves_back(balances, original);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    const ledger::Journal journal = take_back(balances, original, reversal, moves);
    return transfer_taken_back(tx, original, reversal, "shipment", journal);
}

Operation transfer_shipment_reverse_operation() {
    return operation<FloorReverse>(
        "transfer_shipment.reverse", "warehouse.work",
        "Takes a transfer's shipment back while none of it has arrived",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &shipment_arrived,
         &stock::bin_frozen, &cost_used},
        reverse_transfer_shipment);
}

}  // namespace storekeep::warehouse
