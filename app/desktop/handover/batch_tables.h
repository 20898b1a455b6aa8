// What a batch holds, as lists to look at.
#pragma once

#include "core/table.h"
#include "modules/handover/batch.h"

namespace storekeep::desktop {

// The documents and journals that it hands over.
Table records_of_batch(const handover::Batch& batch);

// What accounts, items and partners are called there; told by a person, or their own names.
Table names_in_batch(const handover::Batch& batch);

// The postings that stay out, and why.
Table left_out_of_batch(const handover::Batch& batch);

}  // namespace storekeep::desktop
