// Open items: what a customer still owes and what we still owe a supplier, document by document.
// Receivables are positive, payables negative; a payment or credit is an item of the opposite sign
// that is applied to them (settlement.h). Whatever posts to receivables or payables makes items of
// the same sum on the same account and day, in the same operation: a guard holds it to that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

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
    Money foreign = {};       // the amount in its document's currency; left out: the company's
    Money foreign_open = {};  // what is left in that currency: it decides whether it is settled
    std::optional<Money> discount = {};  // in that currency, when it is paid by `discount_until`
    Date discount_until = {};
};

// An invoice or bill with the discount that the partner's terms allow for early payment.
OpenItem on_terms(OpenItem item, const catalog::Partner& partner);

// Makes the item; `id` and what is open are given by it. Answers the item as made.
OpenItem make_open_item(Tx& tx, OpenItem item);
// Settles all of an item with an opposite one that `document` makes, on its own day.
void offset_open_item(Tx& tx, const OpenItem& item, const Document& document);

// The partner's item by the number that a person names it by, on accounts of the role (receivables
// or payables); one with something left before a settled one of the same number.
std::optional<OpenItem> find_open_item(Reads& reads, Id<catalog::Partner> partner,
                                       std::string_view role, const std::string& number);
std::vector<OpenItem> open_items_of(Reads& reads, Id<Document> document);

// Whose items they are; a partner put out of use still settles what is open. Refuse
// `partner_not_found` and `not_a_customer` or `not_a_supplier` at `field`.
catalog::Partner customer_of_items(Reads& reads, const std::string& code, const std::string& field);
catalog::Partner supplier_of_items(Reads& reads, const std::string& code, const std::string& field);

// Takes back every settlement of the items of `original`, and settles each item with an opposite
// one of its reversal. What they were settled with is open again.
void reverse_open_items(Tx& tx, const Document& original, const Document& reversal);

}  // namespace storekeep::accounting
