// What the desktop shows of the room warehouse: its documents, and where the lines of its forms
// come from.
#pragma once

#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> warehouse_documents();
std::vector<LinesPlan> warehouse_lines();

}  // namespace storekeep::desktop
