// Reports about the work on the floor: goods between warehouses, counts and adjustments.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report transfers();
Report shrinkage();
Report adjustments_waiting();
Report counts();
Report count_sheet();
Report count_differences();
Report putaway_tasks();
Report packing_tasks();
Report shipping_tasks();

}  // namespace storekeep::reports
