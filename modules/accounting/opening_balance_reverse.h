// opening_balance.reverse: takes opening balances back, to enter them again.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct OpeningBalanceReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_opening_balance(Tx& tx, const OpeningBalanceReverse& request);
Operation opening_balance_reverse_operation();

}  // namespace storekeep::accounting
