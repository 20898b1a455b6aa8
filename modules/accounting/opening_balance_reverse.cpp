#include "modules/accounting/opening_balance_reverse.h"

#include "modules/accounting/open_items.h"
#include "modules/ledger/reversal.h"

namespace storekeep::accounting {

void OpeningBalanceReverse::fields(Fields& f) {
    f.field("number", number, "the opening balances, as OB-000001", "opening_balance");
}

Json reverse_opening_balance(Tx& tx, const OpeningBalanceReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "opening_balance", request.number, request.date);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    reverse_open_items(tx, original, reversal);
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    return Json::object().set("opening_balance", reversal.number).set("journal", journal.number);
}

Operation opening_balance_reverse_operation() {
    return operation<OpeningBalanceReverse>(
        "opening_balance.reverse", "accounting.opening",
        "Takes opening balances back; payments of their documents stay as credits on account",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal},
        reverse_opening_balance);
}

}  // namespace storekeep::accounting
