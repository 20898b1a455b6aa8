// The lines of the stock ledger before they are given their running balances: what entered or left
// a warehouse (or one bin of it, or one lot), and what changed its cost without any move.
#pragma once

#include <limits>

#include "reports/stock/stock_facts.h"

namespace storekeep::reports {

// What is looked at: all that a pool of cost holds, whose value is known, or a part of it.
struct LedgerScope {
    std::string bin;
    std::string lot;
    bool one_pool = false;         // the company keeps cost for all warehouses together
    bool by_quantity_alone = false;  // what is looked at is a part of a pool
    // Of the facts by their numbers: those before were entered earlier, those from `beyond` on too
    // late to be looked at.
    std::int64_t first = 0;
    std::int64_t beyond = std::numeric_limits<std::int64_t>::max();
};

struct LedgerPlace {
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    auto operator<=>(const LedgerPlace&) const = default;
};

struct LedgerLine {
    LedgerPlace place;
    Date date;
    std::int64_t order = 0;  // within a day: facts are numbered as they were made
    Id<Document> document;
    std::int64_t document_line = 0;
    std::string number;
    std::string kind;
    std::string from;
    std::string to;
    Quantity quantity;  // negative when it left
    Money value;
};
// By place, date and order.
std::vector<LedgerLine> ledger_lines(Reads& reads, const Selection& asked,
                                     const LedgerScope& scope);

struct LedgerName {
    std::string item;
    std::string unit;
    std::string warehouse;
};
std::map<LedgerPlace, LedgerName> ledger_names(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
