// Another item came than was ordered and is accepted at an agreed price: the order gets a line for
// it, which the receipt then receives like any other. The ordered line stays open or is closed.
#pragma once

#include "modules/purchasing/receipt_post.h"
#include "modules/purchasing/receipt_store.h"

namespace storekeep::purchasing {

extern const Rule substitute_not_accepted;
extern const Rule substitute_is_ordered;

struct Substitution {
    std::int64_t line = 0;        // of the substitute, new on the order
    std::int64_t instead_of = 0;  // the line that was ordered
    bool closes = false;          // the ordered line expects nothing more
};

// Gives `order` its new lines and lets the request's entries name them. Refuses in the order
// declared by receipt.post, from `line_not_on_order` on.
std::vector<Substitution> take_substitutes(Tx& tx, PurchaseOrder& order, ReceiptPost& request);

// A receipt taken back expects no substitute any more, and again what it was taken for.
void undo_substitutions(Tx& tx, PurchaseOrder& order, const Receipt& receipt);

}  // namespace storekeep::purchasing
