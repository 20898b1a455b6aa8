// The tables open_item, open_item_application and open_item_balance.
#pragma once

#include <vector>

#include "modules/accounting/open_items.h"

namespace storekeep::accounting {

// `amount` is added to what is open of `from` and taken off what is open of `to`.
struct Application {
    Id<Document> document;
    Date date;
    Id<OpenItem> from;
    Id<OpenItem> to;
    Money amount;
};

void insert_application(Tx& tx, const Application& application);

// What is applied from or to an item and was not taken back, summed per pair of items; the date is
// the latest of the pair's.
std::vector<Application> standing_applications(Reads& reads, Id<OpenItem> item);

// Makes open_item_balance anew from items and applications.
void rebuild_open_items(Tx& tx);

}  // namespace storekeep::accounting
