// What keeps an item from being merged, and which was merged into which.
#pragma once

#include <string>

#include "modules/catalog/catalog.h"
#include "office/document.h"

namespace storekeep::upkeep {

// "SO-1 line 2 is shipped in part", or "" where nothing of the item is half done.
std::string work_in_progress(Reads& reads, Id<catalog::Item> item);

void insert_merge(Tx& tx, const Document& document, Id<catalog::Item> merged,
                  Id<catalog::Item> survivor);

}  // namespace storekeep::upkeep
