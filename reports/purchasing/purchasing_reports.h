// Reports about buying: orders, their lines, and what came without a bill.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report purchase_orders();
Report expected_receipts();
Report goods_received_not_billed();
Report landed_cost();
Report promised_from_purchases();
Report supplier_performance();
Report supplier_exceptions();

}  // namespace storekeep::reports
