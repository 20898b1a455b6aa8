// The list of what this room does.
#pragma once

#include "office/registry.h"

namespace storekeep::handover {

Module module();

}  // namespace storekeep::handover
