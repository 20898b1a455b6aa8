#include "modules/warehouse/adjustment_reverse.h"

#include "modules/access/approval.h"
#include "modules/warehouse/adjustment.h"

namespace storekeep::warehouse {

namespace {

const Rule adjustment_not_posted{"adjustment_not_posted",
                                 "{number} is {state}; only what is posted is reversed"};
const Rule adjustment_of_count{"adjustment_of_count",
                               "{number} settles {count}; reverse {count} instead"};

}  // namespace

Json reverse_adjustment(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "adjustment", request);
    const Adjustment adjustment = load_adjustment(tx, original);
    if (adjustment.state != "posted")
        refuse(adjustment_not_posted, "number",
               {{"number", original.number}, {"state", adjustment.state}});
    if (adjustment.count)
        refuse(adjustment_of_count, "number",
               {{"number", original.number},
                {"count", load_document(tx, adjustment.count).number}});
    access::refuse_above_limit(tx, adjustment_reason(adjustment.reason).subject, adjustment.worth,
                               original.number, "number");
    const TakenBack back =
        take_adjustment_back(tx, adjustment, request.date, request.memo.value_or(""));
    Json result = Json::object()
                      .set("adjustment", back.reversal.number)
                      .set("value", text(-adjustment.value));
    if (!back.journal.number.empty()) result.set("journal", back.journal.number);
    return result;
}

Operation adjustment_reverse_operation() {
    return operation<FloorReverse>(
        "adjustment.reverse", "warehouse.adjust",
        "Takes an adjustment back: goods, cost and money are as before",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &adjustment_not_posted,
         &adjustment_of_count, &access::above_limit, &goods_moved_on,
         &stock::allocated_to_others, &stock::bin_frozen, &stock::negative_later, &cost_used},
        reverse_adjustment);
}

}  // namespace storekeep::warehouse
