// A count: bins that people look into, what they found, and what the books said at that moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/warehouse/count_scope.h"

namespace storekeep::warehouse {

extern const Rule count_not_open;

struct StockCount {
    Document document;
    Id<catalog::Warehouse> warehouse;
    bool blind = true;                 // counters do not see what the books say
    std::optional<Percent> tolerance;  // beyond it somebody else counts again; none: nobody does
    std::string state;                 // open, approved, cancelled
    Id<Document> adjustment;           // that settled it
    bool freezes = false;              // nothing is moved there while it is open
};

// What was found of one lot. Those of an item, status and bin are entered together; the round says
// how many times that was done.
struct CountEntry {
    Place place;
    Id<stock::Lot> lot;
    std::int64_t round = 1;
    Quantity counted;
    Quantity booked;          // at the moment of which the count speaks
    std::int64_t moment = 0;  // moves with greater identifiers came later
    std::optional<Price> unit_cost;  // of goods that were found, if somebody said it
    std::string user = {};

    Quantity difference() const { return counted - booked; }
    stock::Spot spot() const { return {place.bin, place.item, lot, place.status}; }
};

void insert_count(Tx& tx, const StockCount& count, const std::vector<ScopePart>& scope);
// Goods that an open count froze may be moved again once its state is another one.
void save_state(Tx& tx, const StockCount& count);
StockCount load_count(Reads& reads, const Document& document);
// Refuses `document_not_found` and `count_not_open` at "number".
StockCount open_count(Reads& reads, const std::string& number);

// What the books said of the place when the count began, by lot.
std::vector<stock::LotShare> booked_then(Reads& reads, const StockCount& count,
                                         const Place& place);
std::vector<stock::LotShare> booked_now(Reads& reads, const Place& place);
// Whether the place is a part of what is counted.
bool is_in_scope(Reads& reads, const StockCount& count, const Place& place);

void insert_entry(Tx& tx, const StockCount& count, const CountEntry& entry);
// All rounds, by place, lot and round.
std::vector<CountEntry> entries_of(Reads& reads, const StockCount& count);
// How many places that held goods are not counted yet.
std::int64_t places_left(Reads& reads, const StockCount& count);

// The last round of each place.
std::vector<CountEntry> last_rounds(const std::vector<CountEntry>& entries);
// Places whose only round differs by more than is tolerated.
std::vector<Place> places_to_recount(const StockCount& count,
                                     const std::vector<CountEntry>& entries);

// The latest adjustment that changed the spot after the entry's moment; "".
std::string adjusted_since(Reads& reads, const CountEntry& entry);

}  // namespace storekeep::warehouse
