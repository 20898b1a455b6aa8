// Lots and serials as rows: a tracked unit of an item is a lot number, a serial number, or both.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::stock {

extern const Rule lot_not_found;

struct LotKey {
    std::string code;
    std::string serial;
    auto operator<=>(const LotKey&) const = default;
};
struct KnownLot {
    Id<Lot> lot;
    LotKey key;
    std::string place;  // the bin where the serial lies now, or ""
};

// Many at once. Lots without a serial, by their numbers.
std::map<std::string, Id<Lot>> lots_by_code(Reads& reads, Id<catalog::Item> item,
                                            const std::vector<std::string>& codes);
// All that have one of the serials, whatever their lots, in the order in which they were made.
std::map<std::string, std::vector<KnownLot>> lots_by_serial(
    Reads& reads, Id<catalog::Item> item, const std::vector<std::string>& serials);

// The lots that a person means by a lot's number or a serial; with a lot's number, all of its
// serials too.
std::vector<Id<Lot>> lots_named(Reads& reads, Id<catalog::Item> item, const std::string& name);

// Whether goods of a lot may leave.
struct LotTerms {
    std::optional<Date> expires;
    Id<Document> blocked_by;
};
std::map<Id<Lot>, LotTerms> terms_of(Reads& reads, const std::set<Id<Lot>>& lots);
void set_blocked(Tx& tx, const std::vector<Id<Lot>>& lots, Id<Document> by);  // none: no longer
std::vector<Id<Lot>> lots_blocked_by(Reads& reads, Id<Document> by);

// All that lies of some lots, goods between warehouses included.
struct LotSpot {
    Spot spot;
    Quantity quantity;
    Quantity allocated;
    Id<catalog::Warehouse> warehouse;  // none: in transit
    std::string bin_code;
    std::string bin_type;
};
std::vector<LotSpot> spots_of_lots(Reads& reads, const std::vector<Id<Lot>>& lots);

// The bin in which something with the lot's serial lies, or "".
std::string place_of_serial(Reads& reads, Id<catalog::Item> item, Id<Lot> lot);

Id<Lot> make_lot(Tx& tx, Id<catalog::Item> item, const LotKey& key, std::optional<Date> expires);

}  // namespace storekeep::stock
