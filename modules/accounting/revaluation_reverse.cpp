#include "modules/accounting/revaluation_reverse.h"

#include "modules/accounting/revaluation_store.h"
#include "modules/catalog/item_store.h"
#include "modules/ledger/reversal.h"

namespace storekeep::accounting {

namespace {

const Rule revaluation_not_posted{"revaluation_not_posted",
                                  "{number} is {state}; only what is posted can be reversed"};
const Rule revalued_goods_moved{
    "revalued_goods_moved",
    "goods that {number} revalued have moved or changed their cost since; reverse that first, or "
    "give what is left the right cost with revaluation.post"};

// An item's standard is still the one that the revaluation gave it.
bool standards_stand(const Revaluation& revaluation) {
    return std::all_of(revaluation.lines.begin(), revaluation.lines.end(),
                       [](const RevaluationLine& line) {
                           if (line.item.cost_method != "standard") return true;
                           const Price given = line.worth.unit_cost.value_or(
                               stock::less(line.cost_before, line.worth.less));
                           return line.item.standard_cost == given;
                       });
}

}  // namespace

void RevaluationReverse::fields(Fields& f) {
    f.field("number", number, "the revaluation to take back", "revaluation");
}

Json reverse_revaluation(Tx& tx, const RevaluationReverse& request) {
    std::optional<Revaluation> found = find_revaluation(tx, request.number);
    if (!found) refuse(revaluation_not_found, "number", {{"number", request.number}});
    Document original = found->document;
    original.date = found->posted_on.value_or(original.date);
    ledger::refuse_unless_reversible(tx, original, request.date);
    if (found->state != "posted")
        refuse(revaluation_not_posted, "number",
               {{"number", request.number}, {"state", found->state}});
    if (!standards_stand(*found) || stock::cost_changed_since(tx, original.id))
        refuse(revalued_goods_moved, "number", {{"number", request.number}});
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    if (!stock::reverse_cost(tx, original, reversal))
        refuse(revalued_goods_moved, "number", {{"number", request.number}});
    for (const RevaluationLine& line : found->lines)
        if (line.item.cost_method == "standard" && line.quantity.is_positive())
            catalog::set_standard_cost(tx, line.item.id, line.cost_before);
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    found->state = "reversed";
    update_revaluation(tx, *found);
    Json result = Json::object().set("revaluation", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation revaluation_reverse_operation() {
    return operation<RevaluationReverse>(
        "revaluation.reverse", "accounting.revalue",
        "Takes a revaluation back while its goods lie untouched: they cost what they did before",
        {&revaluation_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &revaluation_not_posted, &revalued_goods_moved},
        reverse_revaluation);
}

}  // namespace storekeep::accounting
