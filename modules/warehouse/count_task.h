// A bin that somebody should count, because less was found in it than it should hold.
#pragma once

#include "modules/catalog/catalog.h"
#include "office/document.h"

namespace storekeep::warehouse {

// Asks for a count of the item in the bin; one that is asked for already stays the only one.
void ask_for_count(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item, Id<Document> because_of);
// Counts of the item in the bin are done.
void close_count_tasks(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item);

}  // namespace storekeep::warehouse
