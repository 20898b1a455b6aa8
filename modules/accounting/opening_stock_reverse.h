// opening_stock.reverse: takes opening stock back while nothing of it has been used.
#pragma once

#include "office/operation.h"

namespace storekeep::accounting {

struct OpeningStockReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Operation opening_stock_reverse_operation();

}  // namespace storekeep::accounting
