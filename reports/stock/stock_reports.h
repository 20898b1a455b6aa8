// Reports about goods: where they lie, what is promised, what they are worth and how they moved.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report stock_on_hand();
Report availability();
Report stock_ledger();
Report inventory_valuation();
Report stock_valuation();
Report cost_layers();
Report lot_trace();
Report lot_coverage();
Report expiring_lots();

}  // namespace storekeep::reports
