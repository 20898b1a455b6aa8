#include "modules/returns/disposition_reverse.h"

#include "modules/ledger/reversal.h"
#include "modules/returns/return_store.h"

namespace storekeep::returns {

void DispositionReverse::fields(Fields& f) {
    f.field("number", number, "the disposition, as RD-000001", "disposition");
}

Json reverse_disposition(Tx& tx, const DispositionReverse& request) {
    const Document original = goods_document(tx, "disposition", request);
    CustomerReturn found = return_of(tx, original.id);
    return take_back(tx, found, original, request);
}

Operation disposition_reverse() {
    return operation<DispositionReverse>(
        "disposition.reverse", "returns.handle",
        "Takes a disposition back: the goods are held for inspection again, at their cost.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &stock::not_enough_in_bin,
         &stock::allocated_to_others, &stock::negative_later, &cost_used_since},
        reverse_disposition);
}

}  // namespace storekeep::returns
