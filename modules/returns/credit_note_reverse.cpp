#include "modules/returns/credit_note_reverse.h"

#include "modules/accounting/open_items.h"
#include "modules/ledger/reversal.h"
#include "modules/returns/return_store.h"

namespace storekeep::returns {

void CreditNoteReverse::fields(Fields& f) {
    f.field("number", number, "the credit note, as CN-000001", "credit_note");
}

Json reverse_credit_note(Tx& tx, const CreditNoteReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "credit_note", request.number, request.date);
    CreditNote note = load_credit_note(tx, original);
    CustomerReturn found = return_of(tx, original.id);

    // From here on it must succeed.
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    note.document = reversal;
    note.restocking_fee = -note.restocking_fee;
    note.total = -note.total;
    note.value = -note.value;
    for (CreditLine& line : note.lines) {
        line.quantity = -line.quantity;
        line.amount = -line.amount;
        line.value = -line.value;
        insert_event(tx, found, *found.find(line.line),
                     {line.line, "credited", reversal.id, {}, {}, {}, line.quantity});
    }
    insert_credit_note(tx, note);
    accounting::reverse_tax(tx, original, reversal);
    accounting::reverse_open_items(tx, original, reversal);
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    note_event(tx, found.document.id, "credit reversed", original.number);
    Json result = answer(found).set("credit_note", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation credit_note_reverse() {
    return operation<CreditNoteReverse>(
        "credit_note.reverse", "sales.invoice",
        "Takes a credit note back; what it settled is open again.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal},
        reverse_credit_note);
}

}  // namespace storekeep::returns
