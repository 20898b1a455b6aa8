// disposition.reverse: what was done with returned goods is undone; they are held for inspection.
#pragma once

#include "modules/returns/goods_reversal.h"

namespace storekeep::returns {

struct DispositionReverse : GoodsReversal {
    void fields(Fields& f);
};
Json reverse_disposition(Tx& tx, const DispositionReverse& request);
Operation disposition_reverse();

}  // namespace storekeep::returns
