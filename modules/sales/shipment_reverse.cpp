#include "modules/sales/shipment_reverse.h"

#include "modules/ledger/reversal.h"
#include "modules/sales/accrual.h"
#include "modules/sales/shipment_store.h"
#include "modules/stock/cost.h"

namespace storekeep::sales {

const Rule shipment_invoiced{"shipment_invoiced",
                             "{number} is invoiced; reverse its invoice first"};
const Rule shipment_returned{"shipment_returned",
                             "goods of {number} came back; reverse the return first"};

const Rule shipment_costed_otherwise{
    "shipment_costed_otherwise",
    "goods of {number} are costed in another way since they left, by lot or by warehouse; take "
    "them back with return.authorize"};

void ShipmentReverse::fields(Fields& f) {
    f.field("number", number, "the shipment, as SH-000001", "shipment");
}

namespace {

void refuse_when_billed_or_returned(Reads& reads, const Shipment& shipment) {
    for (const ShippedLine& line : shipped_lines(reads, shipment.order)) {
        if (line.shipment != shipment.document.id) continue;
        if (line.invoiced.is_positive())
            refuse(shipment_invoiced, "number", {{"number", line.number}});
        if (line.returned.is_positive())
            refuse(shipment_returned, "number", {{"number", line.number}});
    }
}

// The goods come back to the packing bin they left from, held for their order as before.
void move_back(Tx& tx, const Shipment& shipment, const Document& reversal) {
    const std::vector<stock::Move> moves = stock::reversing_moves(tx, shipment.document);
    std::map<std::int64_t, stock::Demand> demands;
    for (const stock::Demand& demand : stock::demands_of(tx, shipment.order))
        demands[demand.line] = demand;
    stock::Balances balances(tx);
    std::vector<stock::Spot> spots;
    for (const stock::Move& move : moves)
        spots.push_back({move.to.bin, move.item, move.lot, move.to.status});
    balances.load(spots);
    for (const stock::Move& move : moves)
        stock::note_shipped(balances, demands.at(move.line), move.lot, move.to.bin,
                            -move.quantity);
    stock::record(balances, reversal, moves);
}

}  // namespace

Json reverse_shipment(Tx& tx, const ShipmentReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "shipment", request.number, request.date);
    const Shipment shipment = load_shipment(tx, original);
    refuse_when_billed_or_returned(tx, shipment);

    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    move_back(tx, shipment, reversal);
    if (!stock::reverse_cost(tx, original, reversal))
        refuse(shipment_costed_otherwise, "number", {{"number", original.number}});
    insert_shipment_reversal(tx, shipment, reversal);
    reverse_accruals(tx, original, reversal);
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    note_event(tx, shipment.order, "shipment_reversed", original.number);
    Json result = Json::object().set("shipment", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation shipment_reverse_operation() {
    return operation<ShipmentReverse>(
        "shipment.reverse", "warehouse.ship",
        "The goods did not leave after all; they wait packed again",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &shipment_invoiced,
         &shipment_returned, &stock::bin_frozen, &shipment_costed_otherwise},
        reverse_shipment);
}

}  // namespace storekeep::sales
