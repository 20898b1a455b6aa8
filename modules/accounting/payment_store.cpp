#include "modules/accounting/payment_store.h"

namespace storekeep::accounting {

void insert_payment(Tx& tx, const Payment& payment) {
    tx.insert_row("payment",
                  "document_id, direction, partner_id, account_id, amount, reference, currency, "
                  "foreign_amount",
                  payment.document, payment.direction == Direction::received ? "received" : "made",
                  payment.partner, payment.account, payment.value, payment.reference,
                  payment.amount.currency.code(), payment.amount);
}

}  // namespace storekeep::accounting
