// payment.receive: a customer pays.
#pragma once

#include "modules/accounting/payment.h"

namespace storekeep::accounting {

struct PaymentReceive : RequestHead, PaymentTerms {
    std::string customer;
    void fields(Fields& f);
};

Json receive_payment(Tx& tx, const PaymentReceive& request);
Operation payment_receive_operation();

}  // namespace storekeep::accounting
