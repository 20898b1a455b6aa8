#include "modules/accounting/settlement_reverse.h"

#include "modules/ledger/reversal.h"

namespace storekeep::accounting {

void SettlementReverse::fields(Fields& f) {
    f.field("number", number, "the settlement, as SET-000001", "settlement");
}

Json take_settlement_back(Tx& tx, const SettlementReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "settlement", request.number, request.date);
    const Document reversal =
        reverse_settlement(tx, original, request.date, request.memo.value_or(""));
    return Json::object().set("settlement", reversal.number);
}

Operation settlement_reverse_operation() {
    return operation<SettlementReverse>(
        "settlement.reverse", "accounting.payments",
        "Takes a settlement back: payment and invoice are open again, each by what it settled",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal},
        take_settlement_back);
}

}  // namespace storekeep::accounting
