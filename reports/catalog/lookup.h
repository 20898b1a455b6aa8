// What somebody may have meant who typed the beginning of a code, a number, a barcode or a name.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct LookupAsked {
    std::string kind;  // "item", "purchase_order" …; "" searches what people look for most
    std::string text;
    std::int64_t limit = 12;
    std::optional<Id<catalog::Warehouse>> warehouse;
    std::optional<Id<catalog::Item>> item;
    std::optional<Id<catalog::Partner>> partner;
};

// How well it matches, the best first.
enum class Match { exactly, beginning, barcode, name };

struct Found {
    Match match = Match::exactly;
    std::string kind;
    std::string code;
    std::string name;
    std::string detail;
};

// A table that can be searched: from the rows of `tables`, by `code` and the words of `name`, those
// that are `in_use` (a condition; others are found by their exact code only).
struct LookupTable {
    std::string_view kind;
    std::string_view tables;
    std::string_view code;
    std::string_view name;
    std::string_view in_use;
    std::string_view order;    // that an index gives
    std::string_view details;  // further columns, for `detail`
    std::string (*detail)(const Row&, Currency);  // from column 2 on
};
const LookupTable* lookup_table(std::string_view kind);

// A text as a code may be written: as typed, in capitals, in small letters.
std::vector<std::string> spellings(const std::string& text);

std::vector<Found> found_in_table(Reads& reads, const LookupTable& table,
                                  const LookupAsked& asked);
std::vector<Found> found_documents(Reads& reads, const LookupAsked& asked);

}  // namespace storekeep::reports
