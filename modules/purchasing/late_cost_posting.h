// A cost that comes after its goods: into inventory for what is still here, to cost of goods sold
// or purchase price variance for what has left.
#pragma once

#include "modules/ledger/ledger.h"
#include "modules/stock/cost.h"

namespace storekeep::purchasing {

// Which of the two takes what has left, by the company's setting.
std::string_view late_cost_role(Reads& reads);

// Pure: the debits. `warehouse` is where the goods came.
std::vector<ledger::Line> late_cost_lines(const ledger::PostingRules& rules,
                                          const catalog::Item& item,
                                          Id<catalog::Warehouse> warehouse,
                                          const stock::LateSplit& split, std::string_view role);

}  // namespace storekeep::purchasing
