// The questions whose right answer is the empty table, about what was handed over.
#pragma once

#include "office/question.h"

namespace storekeep::handover {

Table batches_hold_other_postings(Reads& reads);
Table channel_batches_hold_other_returns(Reads& reads);

}  // namespace storekeep::handover
