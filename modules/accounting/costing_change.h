// costing.change: goods in stock are costed in another way from now on. Their value stays.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct CostingChange : RequestHead {
    std::optional<std::string> item;
    std::optional<std::string> category;
    std::string cost_method;
    std::string cost_scope;
    void fields(Fields& f);
};

Json change_costing(Tx& tx, const CostingChange& request);
Operation costing_change_operation();

}  // namespace storekeep::accounting
