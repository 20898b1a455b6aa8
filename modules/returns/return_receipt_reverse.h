// return_receipt.reverse: the goods did not come back after all; they are with the customer.
#pragma once

#include "modules/returns/goods_reversal.h"

namespace storekeep::returns {

struct ReturnReceiptReverse : GoodsReversal {
    void fields(Fields& f);
};
Json reverse_return_receipt(Tx& tx, const ReturnReceiptReverse& request);
Operation return_receipt_reverse();

}  // namespace storekeep::returns
