// What the desktop shows of the room returns: its documents, and where the lines of its forms come
// from.
#pragma once

#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> returns_documents();
std::vector<LinesPlan> returns_lines();

}  // namespace storekeep::desktop
