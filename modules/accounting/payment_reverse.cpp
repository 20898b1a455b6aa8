#include "modules/accounting/payment_reverse.h"

#include "modules/accounting/open_items.h"
#include "modules/ledger/reversal.h"

namespace storekeep::accounting {

void PaymentReverse::fields(Fields& f) {
    f.field("number", number, "the payment, as PAY-000001", "payment");
}

Json reverse_payment(Tx& tx, const PaymentReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "payment", request.number, request.date);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    reverse_open_items(tx, original, reversal);
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    return Json::object().set("payment", reversal.number).set("journal", journal.number);
}

Operation payment_reverse_operation() {
    return operation<PaymentReverse>("payment.reverse", "accounting.payments",
                                     "Takes a payment back: what it paid is open again",
                                     {&document_not_found, &already_reversed,
                                      &ledger::period_closed, &ledger::reversal_before_original,
                                      &ledger::is_a_reversal},
                                     reverse_payment);
}

}  // namespace storekeep::accounting
