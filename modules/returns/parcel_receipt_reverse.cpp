#include "modules/returns/parcel_receipt_reverse.h"

namespace storekeep::returns {

Json reverse_parcel_receipt(Tx& tx, const warehouse::FloorReverse& request) {
    const Document original = warehouse::floor_document(tx, "parcel_receipt", request);
    const Parcel parcel = parcel_settled_by(tx, original.id);
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = warehouse::moves_back(balances, original);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    const ledger::Journal journal = warehouse::take_back(balances, original, reversal, moves);
    settle_parcel(tx, parcel, "unknown", {});
    note_event(tx, parcel.document.id, "reversed", original.number);
    Json result = Json::object()
                      .set("parcel", parcel.document.number)
                      .set("parcel_receipt", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation parcel_receipt_reverse() {
    return operation<warehouse::FloorReverse>(
        "parcel_receipt.reverse", "returns.handle",
        "A parcel's goods are no stock after all: it is a case without value again.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal,
         &warehouse::goods_moved_on, &stock::bin_frozen, &stock::negative_later,
         &warehouse::cost_used},
        reverse_parcel_receipt);
}

}  // namespace storekeep::returns
