#include "modules/accounting/payment_make.h"

namespace storekeep::accounting {

void PaymentMake::fields(Fields& f) {
    f.field("supplier", supplier, "who is paid", "supplier");
    terms_fields(f);
}

Json make_payment(Tx& tx, const PaymentMake& request) {
    const catalog::Partner supplier = supplier_of_items(tx, request.supplier, "supplier");
    return post_payment(tx, Direction::made, supplier, request, request);
}

Operation payment_make_operation() {
    return operation<PaymentMake>(
        "payment.make", "accounting.payments",
        "Enters a payment to a supplier and applies it to bills",
        payment_refusals({&catalog::partner_not_found, &catalog::not_a_supplier}), make_payment);
}

}  // namespace storekeep::accounting
