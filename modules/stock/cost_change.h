// Goods that lie where they lay and are costed in another way, or worth something else.
#pragma once

#include <optional>

#include "modules/stock/cost_pool_store.h"

namespace storekeep::stock {

// The goods of an item go out of their layers and into those of the way in which it is costed from
// now on: another method, another scope, by lot or not. Value and receipts stay what they were.
// What is in transit stays in its layers. `line` of the document.
void convert(Tx& tx, const Document& document, std::int64_t line, const catalog::Item& before,
             const catalog::Item& after);

// What goods are to be worth: so much for each unit, or so many percent less than now.
struct Worth {
    std::optional<Price> unit_cost;
    Percent less;
};
Money worth_of(const PoolLeft& left, const Worth& worth);
Price less(Price price, Percent percent);

// Gives what a pool holds another value, each layer its part; quantities and the trail stay. The
// difference.
Money revalue(Tx& tx, const Document& document, std::int64_t line, const PoolLeft& left,
              const Worth& worth);

}  // namespace storekeep::stock
