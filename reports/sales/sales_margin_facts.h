// What orders earned and what their goods cost, as it stands in the books.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

// Revenue (less returns), cost of goods sold and freight of one item of an order. Order 0: what
// belongs to no order, as late cost of goods that were lost.
struct Margin {
    Money revenue;
    Money cogs;
    Money freight;
};
using MarginKey = std::pair<Id<Document>, Id<catalog::Item>>;  // order, item
using Margins = std::map<MarginKey, Margin>;

Margins margins(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
