// Reports about orders from customers and what the floor does for them.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report sales_orders();
Report shipped_not_invoiced();
Report sales_margin();
Report order_lines();
Report pick_list();
Report exchanges();
Report parcels();
Report cartons();

}  // namespace storekeep::reports
