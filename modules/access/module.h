// What the access room adds to the program's lists, beside its operations.
#pragma once

#include "modules/access/access.h"

namespace storekeep::access {

Table somebody_manages_access(Reads& reads);

}  // namespace storekeep::access
