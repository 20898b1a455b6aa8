#include "modules/warehouse/status_change_reverse.h"

namespace storekeep::warehouse {

Json reverse_status_change(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "status_change", request);
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = moves_back(balances, original);
    refuse_when_held(balances, moves);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    const ledger::Journal journal = take_back(balances, original, reversal, moves);
    Json result = Json::object().set("status_change", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation status_change_reverse_operation() {
    return operation<FloorReverse>(
        "status_change.reverse", "warehouse.work",
        "Takes a change of status back: the goods are again what they were",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &goods_moved_on,
         &stock::allocated_to_others, &stock::bin_frozen, &stock::negative_later, &cost_used},
        reverse_status_change);
}

}  // namespace storekeep::warehouse
