#include "modules/purchasing/supplier_credit_reverse.h"

#include "modules/accounting/open_items.h"
#include "modules/accounting/tax.h"
#include "modules/ledger/reversal.h"
#include "modules/purchasing/accrual_store.h"

namespace storekeep::purchasing {

void SupplierCreditReverse::fields(Fields& f) {
    f.field("number", number, "the supplier credit to take back", "supplier_credit");
}

Json reverse_supplier_credit(Tx& tx, const SupplierCreditReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "supplier_credit", request.number, request.date);
    if (original.reverses)
        refuse(ledger::is_a_reversal, "number", {{"number", original.number}});
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    reverse_accruals(tx, original, reversal);
    accounting::reverse_tax(tx, original, reversal);
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    accounting::reverse_open_items(tx, original, reversal);
    note_event(tx, original.id, "reversed", reversal.number);
    Json result = Json::object().set("supplier_credit", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation supplier_credit_reverse() {
    return operation<SupplierCreditReverse>(
        "supplier_credit.reverse", "purchasing.bill",
        "Takes a supplier's credit back: the goods wait for a credit again.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal},
        reverse_supplier_credit);
}

}  // namespace storekeep::purchasing
