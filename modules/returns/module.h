// The list of what this room does.
#pragma once

#include "office/registry.h"

namespace storekeep::returns {

Table returned_differs_from_moved(Reads& reads);
Table returns_do_not_add_up(Reads& reads);
Table credits_disagree(Reads& reads);

Module module();

}  // namespace storekeep::returns
