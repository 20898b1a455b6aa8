// What the desktop shows of the room accounting: its documents, and where the lines of its forms
// come from.
#pragma once

#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> accounting_documents();
std::vector<LinesPlan> accounting_lines();

}  // namespace storekeep::desktop
