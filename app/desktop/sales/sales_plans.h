// What the desktop shows of the room sales: its documents, and where the lines of its forms come
// from.
#pragma once

#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> sales_documents();
std::vector<LinesPlan> sales_lines();

}  // namespace storekeep::desktop
