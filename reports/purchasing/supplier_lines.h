// What became of the lines ordered from suppliers: the facts behind their performance.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct SupplierLine {
    std::string supplier;
    std::string order;
    std::int64_t line = 0;
    std::string sku;
    Date ordered_on;
    Date promised;  // before any day was moved
    Quantity ordered;
    bool closed = false;
    std::string came_instead;  // the substitute that was accepted for it
    // Of what came, without receipts taken back:
    Quantity received;
    Quantity in_time;
    Quantity damaged;
    std::optional<Date> last_received;

    bool complete() const { return received >= ordered; }
    // on_time, late, short (closed with less), overdue (still open), or "" where it is too early.
    std::string verdict(Date today) const;
    std::int64_t days_late(Date today) const;
};

// Promised in the period asked for, by supplier, promised day, order and line. What came as a
// substitute is no line of its own.
std::vector<SupplierLine> supplier_lines(Reads& reads, const Selection& asked);

// By supplier's code: how much more was billed in the period than was ordered.
std::map<std::string, Money> price_variances(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
