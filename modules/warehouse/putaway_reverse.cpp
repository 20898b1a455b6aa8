#include "modules/warehouse/putaway_reverse.h"

namespace storekeep::warehouse {

Json reverse_putaway(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "putaway", request);
    return Json::object().set("putaway", carry_back(tx, original, request).number);
}

Operation putaway_reverse_operation() {
    return operation<FloorReverse>(
        "putaway.reverse", "warehouse.work", "Takes a putaway back: its goods stand on the dock",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &goods_moved_on,
         &stock::allocated_to_others, &stock::bin_frozen, &stock::negative_later},
        reverse_putaway);
}

}  // namespace storekeep::warehouse
