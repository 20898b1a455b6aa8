// receipt.reverse: a receipt that was posted wrongly is taken back, on a chosen open day, while its
// goods still lie where they were received and nothing rests on it.
#pragma once

#include "office/operation.h"

namespace storekeep::purchasing {

extern const Rule goods_used;

struct ReceiptReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_receipt(Tx& tx, const ReceiptReverse& request);
Operation receipt_reverse();

}  // namespace storekeep::purchasing
