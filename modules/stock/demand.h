// Demand and allocation: which document line wants goods, what is held for it, and how far they
// have come. One small ledger: every step is an entry, the balances are sums. Sales orders,
// transfers and work orders all ask through it.
#pragma once

#include <string_view>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::stock {

struct Demand {
    Id<Demand> id;
    Id<Document> document;
    std::int64_t line = 0;
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    Id<catalog::Partner> partner;
    std::int64_t priority = 5;  // 1 is served first
    Date ship_by;
    std::int64_t shelf_life_days = 0;  // that lots must have left when they are shipped
    Quantity requested;
    Quantity allocated;  // held now: in pickable bins, or picked and waiting to leave
    Quantity picked;
    Quantity packed;
    Quantity shipped;

    Quantity waiting() const { return requested - allocated - shipped; }  // not yet held
    Quantity not_shipped() const { return requested - shipped; }
    // The day until which goods that leave on `date` must be good.
    Date needed_until(Date date) const { return date.plus_days(shelf_life_days); }
};

// What is held for a demand in one bin.
struct Allocation {
    Id<Demand> demand;
    Id<catalog::Bin> bin;
    Id<Lot> lot;
    Quantity quantity;
};

Id<Demand> ask_for(Tx& tx, Demand demand);  // makes it, with its requested quantity
void change_request(Tx& tx, Demand& demand, Quantity requested);
// The document's demands are served by another priority and day from now on.
void reschedule(Tx& tx, Id<Document> document, std::int64_t priority, Date ship_by);
std::vector<Demand> demands_of(Reads& reads, Id<Document> document);
Demand load_demand(Reads& reads, Id<Demand> id);

std::vector<Allocation> allocations_of(Reads& reads, Id<Demand> demand);  // in walking order

// Holds what is free in pickable bins, up to what each demand waits for: first expiry first, then
// in walking order; no lot that is blocked, nor one that is over its date, or nearer to it than the
// customer takes, when it is shipped. Answers how much was held in all. `except`: a bin where less
// was found than it should hold.
Quantity allocate(Balances& balances, std::vector<Demand>& demands, Id<catalog::Bin> except = {});

// Gives up to `quantity` back, unpicked holdings only; how much was given back.
Quantity release(Balances& balances, Demand& demand, Quantity quantity);
// Holds goods of another spot instead of what `holding` holds; they must be free there.
void hold_instead(Balances& balances, Demand& demand, const Allocation& holding, const Spot& spot);
// Gives `quantity` back that one spot holds for the demand; not yet written.
void release_from(Balances& balances, Demand& demand, const Allocation& holding);

// Goods that lie in a spot no more: `quantity` of what is held there is let go, of the least urgent
// demand first. Who missed how many.
struct Missed {
    Id<Demand> demand;
    Id<catalog::Bin> bin;
    Quantity quantity;
};
std::vector<Missed> let_go_missing(Balances& balances, const Spot& spot, Quantity quantity);

// Goods came free in a bin (receipt, putaway, return): older backorders take them first. From the
// dock too: goods on it are promised to whom waited, and stay promised when they are put away.
struct Arrival {
    Spot spot;
    Quantity quantity;
};
void fill_backorders(Balances& balances, Id<catalog::Warehouse> warehouse,
                     const std::vector<Arrival>& arrivals);

// Moves holdings from one bin to another with the goods: `quantity` of the demand's holding.
void move_holding(Balances& balances, Demand& demand, Id<Lot> lot, Id<catalog::Bin> from,
                  Id<catalog::Bin> to, Quantity quantity);
// When held goods are moved by hand, whose holdings go with them: oldest first.
void move_held_goods(Balances& balances, Id<catalog::Item> item, Id<Lot> lot, Id<catalog::Bin> from,
                     Id<catalog::Bin> to, Quantity quantity);

// Steps of the work. `pick` moves the holding to the packing bin, `ship` ends it.
void note_picked(Balances& balances, Demand& demand, Id<Lot> lot, Id<catalog::Bin> from,
                 Id<catalog::Bin> packing, Quantity quantity);
void note_packed(Tx& tx, Demand& demand, Quantity quantity);
void note_shipped(Balances& balances, Demand& demand, Id<Lot> lot, Id<catalog::Bin> from,
                  Quantity quantity);

}  // namespace storekeep::stock
