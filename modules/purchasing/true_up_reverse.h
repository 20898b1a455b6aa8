// true_up.reverse: the receipt is provisional again, at the cost that was thought of first.
#pragma once

#include "office/operation.h"

namespace storekeep::purchasing {

struct TrueUpReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_true_up(Tx& tx, const TrueUpReverse& request);
Operation true_up_reverse();

}  // namespace storekeep::purchasing
