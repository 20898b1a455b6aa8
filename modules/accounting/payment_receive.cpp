#include "modules/accounting/payment_receive.h"

namespace storekeep::accounting {

void PaymentReceive::fields(Fields& f) {
    f.field("customer", customer, "who pays", "customer");
    terms_fields(f);
}

Json receive_payment(Tx& tx, const PaymentReceive& request) {
    const catalog::Partner customer = customer_of_items(tx, request.customer, "customer");
    return post_payment(tx, Direction::received, customer, request, request);
}

Operation payment_receive_operation() {
    return operation<PaymentReceive>(
        "payment.receive", "accounting.payments",
        "Enters a customer's payment and applies it to invoices",
        payment_refusals({&catalog::partner_not_found, &catalog::not_a_customer}), receive_payment);
}

}  // namespace storekeep::accounting
