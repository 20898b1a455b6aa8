// What the desktop shows of the room purchasing: its documents, and where the lines of its forms
// come from.
#pragma once

#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> purchasing_documents();
std::vector<LinesPlan> purchasing_lines();

}  // namespace storekeep::desktop
