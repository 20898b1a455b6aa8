// What the office itself brings to the program's lists: operations and proofs of no other room.
#pragma once

#include "office/registry.h"

namespace storekeep {

// Every entry of the operation log is chained to the one before, and the company knows the last.
Table audit_chain_is_whole(Reads& reads);

Module office_module();

}  // namespace storekeep
