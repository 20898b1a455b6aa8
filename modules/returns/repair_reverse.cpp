#include "modules/returns/repair_reverse.h"

#include "modules/returns/return_store.h"

namespace storekeep::returns {

Json reverse_repair(Tx& tx, const warehouse::FloorReverse& request) {
    const Document original = warehouse::floor_document(tx, "repair", request);
    CustomerReturn found = return_of(tx, original.id);
    return take_back(tx, found, original, request);
}

Operation repair_reverse() {
    return operation<warehouse::FloorReverse>(
        "repair.reverse", "returns.handle",
        "Takes a repair back: the goods are in repair again, at what they cost before.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal,
         &warehouse::goods_moved_on, &stock::allocated_to_others, &stock::bin_frozen,
         &stock::negative_later,
         &warehouse::cost_used},
        reverse_repair);
}

}  // namespace storekeep::returns
