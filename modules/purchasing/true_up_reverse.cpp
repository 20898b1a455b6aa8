#include "modules/purchasing/true_up_reverse.h"

#include "modules/ledger/reversal.h"
#include "modules/purchasing/accrual_store.h"
#include "modules/purchasing/true_up.h"

namespace storekeep::purchasing {

void TrueUpReverse::fields(Fields& f) {
    f.field("number", number, "the true-up to take back", "true_up");
}

Json reverse_true_up(Tx& tx, const TrueUpReverse& request) {
    const auto found = find_true_up(tx, request.number);
    if (!found)
        refuse(document_not_found, "number", {{"kind", "true-up"}, {"number", request.number}});
    ledger::refuse_unless_reversible(tx, found->document, request.date);
    refuse_when_matched_since(tx, found->document);
    const auto receipt = find_receipt(tx, load_document(tx, found->receipt).number);
    std::vector<TrueUpLine> lines = found->lines;
    for (TrueUpLine& line : lines) line.difference = -line.difference;
    const Document reversal =
        register_reversal(tx, found->document, request.date, request.memo.value_or(""));
    const ledger::Journal journal = change_cost(tx, reversal, *receipt, lines);
    note_event(tx, found->receipt, "provisional again", reversal.number);
    Json result = Json::object().set("true_up", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation true_up_reverse() {
    return operation<TrueUpReverse>(
        "true_up.reverse", "purchasing.bill",
        "Takes a true-up back: its receipt is provisional again.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &rests_on, &ledger::account_role_missing},
        reverse_true_up);
}

}  // namespace storekeep::purchasing
