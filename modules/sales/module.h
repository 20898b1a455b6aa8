// The sales room: what customers ask for, what left for them and what they owe for it.
#pragma once

#include "office/registry.h"

namespace storekeep::sales {

Table shipped_differs_from_moves(Reads& reads);
Table billed_more_than_shipped(Reads& reads);
Table accrued_differs_from_shipped(Reads& reads);
Table sales_documents_without_posting(Reads& reads);
Table sales_papers_disagree(Reads& reads);

Importer sales_orders_importer();

Module module();

}  // namespace storekeep::sales
