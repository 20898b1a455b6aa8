// settlement.reverse: what a settlement used up and what it settled are open again.
#pragma once

#include "modules/accounting/settlement.h"

namespace storekeep::accounting {

struct SettlementReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json take_settlement_back(Tx& tx, const SettlementReverse& request);
Operation settlement_reverse_operation();

}  // namespace storekeep::accounting
