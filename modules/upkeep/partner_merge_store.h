// The table partner_merge.
#pragma once

#include "modules/catalog/catalog.h"
#include "office/document.h"

namespace storekeep::upkeep {

void insert_merge(Tx& tx, const Document& document, Id<catalog::Partner> merged,
                  Id<catalog::Partner> survivor);

}  // namespace storekeep::upkeep
