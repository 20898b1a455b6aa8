// Lots and serials as rows: a tracked unit of an item is a lot number, a serial number, or both.
#pragma once

#include <optional>
#include <string>

#include "modules/stock/stock.h"

namespace storekeep::stock {

extern const Rule lot_not_found;

struct LotKey {
    std::string code;
    std::string serial;
};

std::optional<Id<Lot>> find_lot(Reads& reads, Id<catalog::Item> item, const LotKey& key);
Id<Lot> make_lot(Tx& tx, Id<catalog::Item> item, const LotKey& key, std::optional<Date> expires);

// The bin in which some of the lot lies, or "".
std::string place_of_lot(Reads& reads, Id<catalog::Item> item, Id<Lot> lot);

}  // namespace storekeep::stock
