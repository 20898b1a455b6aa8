// The whole program as one list: every module and every report. The doors and the tests start here.
#pragma once

#include "office/registry.h"

namespace storekeep {

const Registry& program();

}  // namespace storekeep
