// What is open with one partner goes over to another, when the two turn out to be one. It is a
// settlement, so that it is taken back like any other: by itself, or with the document whose item
// was carried over.
#pragma once

#include "modules/accounting/open_items.h"

namespace storekeep::accounting {

// Settles what is left of the item and makes one of the same number and due date for `to`. Counts
// from `date`, or from the item's own when that is later. Answers the settlement.
Document carry_over(Tx& tx, const OpenItem& item, const catalog::Partner& to, Date date);

}  // namespace storekeep::accounting
