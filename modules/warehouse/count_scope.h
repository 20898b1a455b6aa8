// What a count covers: whole bins, or items in bins.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::warehouse {

// Goods of one item with one status in one bin.
struct Place {
    Id<catalog::Bin> bin;
    Id<catalog::Item> item;
    std::string status;
    auto operator<=>(const Place&) const = default;
};

struct ScopePart {
    Id<catalog::Bin> bin;
    Id<catalog::Item> item;  // none: whatever lies in the bin
    auto operator<=>(const ScopePart&) const = default;
};

// Bins in use, in walking order; of one zone when that is said.
std::vector<ScopePart> bins_to_count(Reads& reads, Id<catalog::Warehouse> warehouse,
                                     std::optional<std::string> zone);
// Bins in which some of these items lie.
std::vector<ScopePart> places_of_items(Reads& reads, Id<catalog::Warehouse> warehouse,
                                       const std::vector<Id<catalog::Item>>& items);
// Bins that somebody asked to count.
std::vector<ScopePart> places_asked_for(Reads& reads, Id<catalog::Warehouse> warehouse);

// Items of a class: those that make up the first 80 % of what left at cost in the year before
// `day` are A, up to 95 % B, the others C.
std::vector<Id<catalog::Item>> items_of_class(Reads& reads, const std::string& name, Date day);

// The open count that covers the part too, or "".
std::string counted_in(Reads& reads, const ScopePart& part);
// The day of the last approved count that covered the part.
std::optional<Date> last_counted(Reads& reads, const ScopePart& part);

}  // namespace storekeep::warehouse
