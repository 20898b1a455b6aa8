#include "modules/handover/module.h"

#include "modules/handover/channel_batch_create.h"
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
            channel_batch_create_operation(),
        },
        {
            {"batches_hold_their_postings",
             "every batch holds the postings it says, of its own days, each of them once",
             batches_hold_other_postings},
            {"channel_batches_hold_their_returns",
             "channels were told what came back and went back for sale before, of their orders",
             channel_batches_hold_other_returns},
        },
        {},
        nullptr,
        {},
    };
}

}  // namespace storekeep::handover
