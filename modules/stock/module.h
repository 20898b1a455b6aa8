// What the goods book adds to the program's lists: its proofs and its guard.
#pragma once

#include "office/question.h"

namespace storekeep::stock {

Table bins_differ_from_moves(Reads& reads);
Table layers_differ_from_bins(Reads& reads);
Table touched_layers_differ_from_bins(Tx& tx);
Table cost_differs_from_entries(Reads& reads);
Table copies_differ_from_originals(Reads& reads);
Table allocations_differ(Reads& reads);
Table anything_negative(Reads& reads);

}  // namespace storekeep::stock
