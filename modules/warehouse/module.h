// The warehouse room: what people on the floor do with goods.
#pragma once

#include "office/registry.h"

namespace storekeep::warehouse {

Table packed_differs_from_cartons(Reads& reads);
Table floor_documents_without_content(Reads& reads);

Table adjustments_differ_from_moves(Reads& reads);
Table counts_differ_from_adjustments(Reads& reads);
Table papers_differ_from_goods(Reads& reads);
Table frozen_bins_are_not_counted(Reads& reads);
Table in_transit_differs_from_transfers(Reads& reads);

Module module();

}  // namespace storekeep::warehouse
