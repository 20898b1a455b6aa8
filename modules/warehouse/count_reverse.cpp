#include "modules/warehouse/count_reverse.h"

#include "modules/access/approval.h"
#include "modules/warehouse/adjustment.h"
#include "modules/warehouse/stock_count.h"

namespace storekeep::warehouse {

namespace {

const Rule count_not_approved{"count_not_approved",
                              "{number} is {state}; only what is approved is reversed"};

}  // namespace

Json reverse_count(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "count", request);
    const StockCount count = load_count(tx, original);
    if (count.state != "approved")
        refuse(count_not_approved, "number",
               {{"number", original.number}, {"state", count.state}});
    Json result = Json::object();
    if (count.adjustment) {
        const Adjustment adjustment =
            load_adjustment(tx, load_document(tx, count.adjustment));
        access::refuse_above_limit(tx, access::subject::adjustment, adjustment.worth,
                                   original.number, "number");
        const TakenBack back =
            take_adjustment_back(tx, adjustment, request.date, request.memo.value_or(""));
        result.set("adjustment", back.reversal.number).set("value", text(-adjustment.value));
        if (!back.journal.number.empty()) result.set("journal", back.journal.number);
    }
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    return result.set("count", reversal.number);
}

Operation count_reverse_operation() {
    return operation<FloorReverse>(
        "count.reverse", "warehouse.adjust",
        "Takes an approved count back, with the adjustment that it made",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &count_not_approved,
         &access::above_limit, &goods_moved_on, &stock::allocated_to_others,
         &stock::bin_frozen, &stock::negative_later, &cost_used},
        reverse_count);
}

}  // namespace storekeep::warehouse
