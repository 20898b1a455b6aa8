// The list of what this room does.
#pragma once

#include "office/registry.h"

namespace storekeep::upkeep {

Table merged_differs_from_moved(Reads& reads);
Table days_disagree(Reads& reads);

Module module();

}  // namespace storekeep::upkeep
