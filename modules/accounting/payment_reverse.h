// payment.reverse: the payment did not happen; what it paid is open again.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct PaymentReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_payment(Tx& tx, const PaymentReverse& request);
Operation payment_reverse_operation();

}  // namespace storekeep::accounting
