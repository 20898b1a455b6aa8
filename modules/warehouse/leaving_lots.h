// Lots that may not leave for a customer: blocked ones, and those that are, or will too soon be,
// over their date.
#pragma once

#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

extern const Rule lot_blocked;
extern const Rule lot_expired;

// Refuses `lot_blocked` and `lot_expired` at `field` for goods that leave on `date`.
void refuse_lots_that_stay(Reads& reads, OrderWork& work, const std::vector<Holding>& goods,
                           Date date, const std::string& field);

}  // namespace storekeep::warehouse
