// Open items: what a customer still owes and what we still owe a supplier, document by document.
// Receivables are positive, payables negative; a payment or credit is an item of the opposite sign
// that is applied to them. Whatever posts to receivables or payables makes items of the same sum on
// the same account and day, in the same operation: a guard holds it to that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

extern const Rule over_applied;

struct OpenItem {
    Id<OpenItem> id;
    Id<Document> document;
    Id<catalog::Partner> partner;
    Id<ledger::Account> account;  // the control account it was posted to
    std::string number;           // by which payments name it: "INV-000001"
    Date date;
    Date due;
    Money amount;  // positive: they owe us; negative: we owe them
    Money open;    // what is left of it now
};

// Makes the item; `id` and `open` are given by it. Answers the item as made.
OpenItem make_open_item(Tx& tx, OpenItem item);

// Uses up `amount` (more than 0) of a payment or credit against the item it settles. Both lie on
// the same account and have opposite signs. Refuses `over_applied` at `field` where either has less
// left. Counts from `date`, or from the later item's date when that is later still.
void apply(Tx& tx, OpenItem& from, OpenItem& to, const Money& amount, Date date,
           Id<Document> document, const std::string& field);

// The partner's item by the number that a person names it by, on accounts of the role (receivables
// or payables); one with something left before a settled one of the same number.
std::optional<OpenItem> find_open_item(Reads& reads, Id<catalog::Partner> partner,
                                       std::string_view role, const std::string& number);
std::vector<OpenItem> open_items_of(Reads& reads, Id<Document> document);

// Whose items they are; a partner put out of use still settles what is open. Refuse
// `partner_not_found` and `not_a_customer` or `not_a_supplier` at `field`.
catalog::Partner customer_of_items(Reads& reads, const std::string& code, const std::string& field);
catalog::Partner supplier_of_items(Reads& reads, const std::string& code, const std::string& field);

// Takes back every application of the items of `original`, whoever made it, and settles each item
// with an opposite one of its reversal. What was applied to them is open again.
void reverse_open_items(Tx& tx, const Document& original, const Document& reversal);

}  // namespace storekeep::accounting
