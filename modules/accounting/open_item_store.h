// The tables open_item, open_item_application and open_item_balance.
#pragma once

#include <vector>

#include "modules/accounting/open_items.h"

namespace storekeep::accounting {

// One item used up against another of the opposite sign: `from_amount` is added to what is open of
// the first, `to_amount` taken off what is open of the second, and `foreign` both in the currency
// that they have in common. Where the two were made at different rates the amounts differ: then the
// settlement posts the difference.
struct Application {
    Id<Document> document;
    Date date;
    Id<OpenItem> from;
    Id<OpenItem> to;
    Money from_amount;
    Money to_amount;
    Money foreign;
};

void insert_application(Tx& tx, const Application& application);
std::vector<Application> applications_of(Reads& reads, Id<Document> document);

// All that is not settled with the partner, the oldest first.
std::vector<OpenItem> open_items_with(Reads& reads, Id<catalog::Partner> partner);

// The settlements that use up an item or settle it and were not reversed, the oldest first.
std::vector<Document> standing_settlements(Reads& reads, Id<OpenItem> item);

// Makes open_item_balance anew from items and applications.
void rebuild_open_items(Tx& tx);

}  // namespace storekeep::accounting
