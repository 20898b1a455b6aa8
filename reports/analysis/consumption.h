// What of each item was used up, and what each was worth: the ground of the analyses.
#pragma once

#include "reports/stock/stock_facts.h"

namespace storekeep::reports {

struct AnalysedItem {
    std::string sku;
    std::string name;
    std::string category;
    std::string unit;
};
std::map<Id<catalog::Item>, AnalysedItem> analysed_items(Reads& reads, const Selection& asked);

// What was posted to cost of goods sold between two days, both included, by item: late costs and
// returns included.
std::map<Id<catalog::Item>, Money> cost_of_sales(Reads& reads, Date from, Date to);

// Quantity and value of each item at the end of a day, over its warehouses or in one of them.
std::map<Id<catalog::Item>, PoolContent> stock_at(Reads& reads, const Selection& asked, Date day);

// The days that a report with `from` and `to` looks at; left out: the year that ends today.
struct Span {
    Date from;
    Date to;
    std::int64_t days() const { return to.days - from.days + 1; }
};
Span span_of(const Parameters& parameters);
inline const Parameter span_from{"from", ParameterType::date,
                                 "first day; left out: a year before the last"};
inline const Parameter span_to{"to", ParameterType::date, "last day; left out: today"};

inline const Parameter category_parameter{"category", ParameterType::text,
                                          "only items of this category", "category"};

}  // namespace storekeep::reports
