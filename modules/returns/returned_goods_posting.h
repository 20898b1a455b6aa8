// What returns post: goods back into inventory out of cost of goods sold, goods written off, and
// the customer's credit.
#pragma once

#include "modules/ledger/ledger.h"
#include "modules/returns/return_store.h"

namespace storekeep::returns {

// Goods of one item worth `value`, coming back or leaving.
struct Valued {
    Id<catalog::Item> item;
    Id<catalog::Category> category;
    Money value;
};

ledger::Entry returned_goods(const ledger::PostingRules& rules, const Document& document,
                             Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods);
ledger::Entry written_off_goods(const ledger::PostingRules& rules, const Document& document,
                                Id<catalog::Warehouse> warehouse, const std::vector<Valued>& goods);
ledger::Entry credited(const ledger::PostingRules& rules, const CreditNote& note);

}  // namespace storekeep::returns
