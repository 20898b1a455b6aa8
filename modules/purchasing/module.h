// The list of what this room does.
#pragma once

#include "office/registry.h"

namespace storekeep::purchasing {

Module module();

}  // namespace storekeep::purchasing
