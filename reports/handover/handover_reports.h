// Questions about what was handed to other bookkeeping, and what sales channels were told.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report export_batches();
Report export_batch_content();
Report channel_returns();

}  // namespace storekeep::reports
