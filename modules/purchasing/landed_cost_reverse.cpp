#include "modules/purchasing/landed_cost_reverse.h"

#include "modules/accounting/open_items.h"
#include "modules/ledger/reversal.h"
#include "modules/purchasing/landed_cost_post.h"
#include "modules/purchasing/landed_cost_store.h"
#include "modules/purchasing/late_cost_posting.h"

namespace storekeep::purchasing {

namespace {

// What the reversal posts: the landed cost's own figures, negated.
LandedCost negated(const LandedCost& cost, const Document& reversal) {
    LandedCost opposite = cost;
    opposite.document = reversal;
    opposite.amount = -cost.amount;
    for (Charge& charge : opposite.charges) charge.amount = -charge.amount;
    for (LandedCostLine& line : opposite.lines) line.amount = -line.amount;
    return opposite;
}

}  // namespace

void LandedCostReverse::fields(Fields& f) {
    f.field("number", number, "the landed cost to take back", "landed_cost");
}

Json reverse_landed_cost(Tx& tx, const LandedCostReverse& request) {
    const auto cost = find_landed_cost(tx, request.number);
    if (!cost)
        refuse(document_not_found, "number",
               {{"kind", "landed cost"}, {"number", request.number}});
    ledger::refuse_unless_reversible(tx, cost->document, request.date);
    const ledger::PostingRules rules(tx);
    LandedCost opposite = negated(
        *cost, register_reversal(tx, cost->document, request.date, request.memo.value_or("")));
    bear(tx, opposite);
    insert_landed_cost(tx, opposite);
    const std::vector<Accrual> given_back = accruals_by(tx, cost->document.id);
    reverse_accruals(tx, cost->document, opposite.document);
    const ledger::Journal journal =
        ledger::post(tx, landed(rules, opposite, given_back, late_cost_role(tx)));
    accounting::reverse_open_items(tx, cost->document, opposite.document);
    note_event(tx, cost->document.id, "reversed", opposite.document.number);
    return answer(opposite, journal);
}

Operation landed_cost_reverse() {
    return operation<LandedCostReverse>(
        "landed_cost.reverse", "purchasing.bill",
        "Takes a landed cost back: from goods that are here, else from cost; its bill is settled.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::account_role_missing},
        reverse_landed_cost);
}

}  // namespace storekeep::purchasing
