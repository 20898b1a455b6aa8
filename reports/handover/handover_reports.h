// Questions about what was handed to other bookkeeping.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report export_batches();
Report export_batch_content();

}  // namespace storekeep::reports
