// landed_cost.reverse: what goods bore of a charge is taken off them again, by where they are now.
#pragma once

#include "office/operation.h"

namespace storekeep::purchasing {

struct LandedCostReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_landed_cost(Tx& tx, const LandedCostReverse& request);
Operation landed_cost_reverse();

}  // namespace storekeep::purchasing
