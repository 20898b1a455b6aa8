// export_batch.create: what was posted in a period and did not go to that program yet becomes one
// numbered batch, kept whole, so that its files can be made and made again.
#pragma once

#include "office/operation.h"

namespace storekeep::handover {

struct ExportBatchCreate : RequestHead {
    std::string target;
    Date from, to;
    std::string detail = "day";
    void fields(Fields& f);
};

Json create_export_batch(Tx& tx, const ExportBatchCreate& request);
Operation export_batch_create_operation();

}  // namespace storekeep::handover
