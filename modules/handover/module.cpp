#include "modules/handover/module.h"

#include "modules/handover/export_batch_create.h"
#include "modules/handover/export_mapping_save.h"
#include "modules/handover/proofs.h"

namespace storekeep::handover {

Module module() {
    return {
        "handover",
        {
            export_mapping_save_operation(),
            export_batch_create_operation(),
        },
        {
            {"batches_hold_their_postings",
             "every batch holds the postings it says, of its own days, each of them once",
             batches_hold_other_postings},
        },
        {},
        nullptr,
        {},
    };
}

}  // namespace storekeep::handover
