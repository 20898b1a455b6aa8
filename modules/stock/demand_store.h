// Demands, their entries and what is held for them, as rows.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "modules/stock/demand.h"

namespace storekeep::stock {

namespace step {
inline constexpr std::string_view requested = "requested";
inline constexpr std::string_view allocated = "allocated";
inline constexpr std::string_view picked = "picked";
inline constexpr std::string_view packed = "packed";
inline constexpr std::string_view shipped = "shipped";
}  // namespace step

// Adds an entry to the ledger; `bin` none for steps that are not a holding.
void enter_step(Tx& tx, Id<Demand> demand, std::string_view kind, Id<catalog::Bin> bin, Id<Lot> lot,
                Quantity quantity);
// An entry that holds (or lets go) `quantity` in a bin, and the balance of that holding.
void enter_holding(Tx& tx, Id<Demand> demand, Id<catalog::Bin> bin, Id<Lot> lot,
                   Quantity quantity);
// After a step, and only then: it is remembered which operation took the latest.
void write_balance(Tx& tx, const Demand& demand);

// Demands of one partner are another's.
void rename_partner(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to);

// A spot from which an order may be filled, in walking order.
struct FreeSpot {
    Spot spot;
    Quantity free;
    std::optional<Date> expires;  // of its lot
};
std::map<std::pair<Id<catalog::Item>, Id<catalog::Warehouse>>, std::vector<FreeSpot>> free_spots(
    Tx& tx, const std::vector<Demand>& demands);

// Demands for items that wait for goods, by priority, ship-by date and age.
std::map<Id<catalog::Item>, std::vector<Demand>> waiting_for(
    Tx& tx, const std::set<Id<catalog::Item>>& items, Id<catalog::Warehouse> warehouse);

// Who holds goods of an item in a bin, the oldest demand first.
std::vector<Allocation> holdings_in(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item,
                                    Id<Lot> lot);

}  // namespace storekeep::stock
