#include "modules/warehouse/stock_move_reverse.h"

namespace storekeep::warehouse {

Json reverse_stock_move(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "stock_move", request);
    return Json::object().set("stock_move", carry_back(tx, original, request).number);
}

Operation stock_move_reverse_operation() {
    return operation<FloorReverse>(
        "stock_move.reverse", "warehouse.work",
        "Takes a move back: its goods lie in the bin they came from",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &goods_moved_on,
         &stock::allocated_to_others, &stock::bin_frozen, &stock::negative_later},
        reverse_stock_move);
}

}  // namespace storekeep::warehouse
