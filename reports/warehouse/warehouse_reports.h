// Reports about the work on the floor: goods between warehouses, counts and adjustments.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report transfers();

}  // namespace storekeep::reports
