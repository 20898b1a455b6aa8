// Goods that nobody may move for a while, such as those that are being counted.
#pragma once

#include "modules/stock/stock.h"

namespace storekeep::stock {

// What lies in a bin, or one item of it, stays there: `record` refuses `bin_frozen`.
void freeze(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item, Id<Document> by);
void thaw(Tx& tx, Id<Document> frozen_by);

}  // namespace storekeep::stock
