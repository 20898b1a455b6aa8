// The lines of a change as they will be, worked out before anything is written.
#pragma once

#include <vector>

#include "modules/sales/sales_order_change.h"

namespace storekeep::sales {

// Each changed or new line in the order of the request. A line taken out has quantity 0. Refuses in
// the order of `entered_line_refusals`.
std::vector<OrderLine> changed_lines(Tx& tx, const SalesOrder& order,
                                     const SalesOrderChange& request);

// Refuses `fixed_by_confirmation`, `already_picked` and `line_billed`.
void refuse_unless_changeable(Reads& reads, const SalesOrder& order,
                              const std::vector<stock::Demand>& demands,
                              const std::vector<OrderLine>& lines);

}  // namespace storekeep::sales
