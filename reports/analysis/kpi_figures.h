// Single figures of a span of days, each with one definition for the whole company.
#pragma once

#include "reports/analysis/consumption.h"

namespace storekeep::reports {

// A part of a whole, to be shown as a per cent; no whole: there is nothing to show.
struct Ratio {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

Ratio shipped_on_time(Reads& reads, const Span& span);    // shipments, by their order's day
Ratio shipped_of_wanted(Reads& reads, const Span& span);  // goods of orders due in these days
Ratio returned_of_shipped(Reads& reads, const Span& span);
Money value_of_stock(Reads& reads, Date day);  // on the way between warehouses, too
Money posted_to_role(Reads& reads, std::string_view role, Date from, Date to);  // debit positive

}  // namespace storekeep::reports
