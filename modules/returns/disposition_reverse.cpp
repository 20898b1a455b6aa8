#include "modules/returns/disposition_reverse.h"

#include "modules/returns/return_store.h"

namespace storekeep::returns {

Json reverse_disposition(Tx& tx, const warehouse::FloorReverse& request) {
    const Document original = warehouse::floor_document(tx, "disposition", request);
    CustomerReturn found = return_of(tx, original.id);
    return take_back(tx, found, original, request);
}

Operation disposition_reverse() {
    return operation<warehouse::FloorReverse>(
        "disposition.reverse", "returns.handle",
        "Takes a disposition back: the goods are held for inspection again, at their cost.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal,
         &warehouse::goods_moved_on, &stock::allocated_to_others, &stock::bin_frozen,
         &stock::negative_later,
         &warehouse::cost_used},
        reverse_disposition);
}

}  // namespace storekeep::returns
