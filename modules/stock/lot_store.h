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

Id<Lot> make_lot(Tx& tx, Id<catalog::Item> item, const LotKey& key, std::optional<Date> expires);

}  // namespace storekeep::stock
