// Reports about buying: orders, their lines, and what came without a bill.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report purchase_orders();
Report goods_received_not_billed();
Report landed_cost();

}  // namespace storekeep::reports
