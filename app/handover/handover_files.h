// The files of a batch: made of what the batch holds and of nothing else, so that the same batch
// gives the same bytes whenever it is asked.
#pragma once

#include <string>
#include <vector>

#include "core/table.h"
#include "exchange/file.h"
#include "modules/handover/batch.h"

namespace storekeep::handover_files {

extern const Rule tax_name_needed;

struct Rendered {
    std::vector<OutgoingFile> files;  // named by the batch: "EX-000001.iif"
    std::vector<Note> notes;          // what was cut, replaced or left out
};

// Refuses what the format cannot hold; nothing is written before that is known.
Rendered rendered(const handover::Batch& batch);

// Each account with what goes to it as documents, as journals and not at all.
Table totals_by_account(const handover::Batch& batch);

}  // namespace storekeep::handover_files
