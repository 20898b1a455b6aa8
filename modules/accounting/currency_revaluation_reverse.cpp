#include "modules/accounting/currency_revaluation_reverse.h"

#include "modules/ledger/journal_store.h"
#include "modules/ledger/reversal.h"

namespace storekeep::accounting {

void CurrencyRevaluationReverse::fields(Fields& f) {
    f.field("number", number, "the revaluation, as CR-000001", "currency_revaluation");
}

Json reverse_currency_revaluation(Tx& tx, const CurrencyRevaluationReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "currency_revaluation", request.number, request.date);
    if (original.reverses) refuse(ledger::is_a_reversal, "number", {{"number", original.number}});
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    // Each of its two days is undone on that day, or on the reversal's when that is later.
    for (ledger::Entry entry : ledger::entries_of(tx, original.id)) {
        entry.date = std::max(entry.date, reversal.date);
        entry.document = reversal.id;
        entry.memo = fmt::format("Reversal of {}", original.number);
        for (ledger::Line& line : entry.lines) line.amount = -line.amount;
        ledger::post(tx, entry);
    }
    return Json::object().set("currency_revaluation", reversal.number);
}

Operation currency_revaluation_reverse_operation() {
    return operation<CurrencyRevaluationReverse>(
        "currency_revaluation.reverse", "accounting.payments",
        "Takes a revaluation of open documents back, with what the next day took back",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal},
        reverse_currency_revaluation);
}

}  // namespace storekeep::accounting
