// payment.make: we pay a supplier.
#pragma once

#include "modules/accounting/payment.h"

namespace storekeep::accounting {

struct PaymentMake : RequestHead, PaymentTerms {
    std::string supplier;
    void fields(Fields& f);
};

Json make_payment(Tx& tx, const PaymentMake& request);
Operation payment_make_operation();

}  // namespace storekeep::accounting
