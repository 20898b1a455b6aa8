// A batch that was made, read back as it was then.
#pragma once

#include <string>

#include "modules/handover/batch.h"
#include "modules/handover/compose.h"

namespace storekeep::handover {

// Refuses `document_not_found` at `field`.
Batch batch(Reads& reads, const std::string& number, const std::string& field = "number");

// What a batch would hold now; refuses as `export_batch.create` does.
Batch preview(Reads& reads, const Terms& terms);

}  // namespace storekeep::handover
