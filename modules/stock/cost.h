// Cost: what the goods that lie here cost, to the cent. Goods of one item (and warehouse) form a
// pool; a method says which cost leaves first. Value is conserved: taking q of a layer with
// quantity Q and value V takes round(V·q/Q), and everything when q = Q. What is posted is never
// rewritten; late facts are corrected forward.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::stock {

struct Layer;
struct CostEntry;

// Where cost is kept: an item in a warehouse, or in all of them when the company's cost_scope says
// so; the lot only for items costed by lot. No warehouse: goods between two warehouses.
inline constexpr Id<catalog::Warehouse> all_warehouses{-1};
struct Pool {
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    Id<Lot> lot;
    auto operator<=>(const Pool&) const = default;
};

// One document's changes to cost. `line` ties entries to the document's lines.
struct CostIn {
    std::int64_t line = 0;
    Pool pool;
    std::string method;  // of the item
    Quantity quantity;
    Money value;
};
struct CostOut {
    std::int64_t line = 0;
    Pool pool;
    std::string method;
    Quantity quantity;
};

// What goods brought, and how much of it is kept out of stock because their item is held at a
// standard cost: inventory takes `in_stock()`, purchase price variance takes `variance`, and what
// the goods are posted against takes `value`.
struct CameIn {
    Money value;
    Money variance;  // 0 but under `standard`
    Money in_stock() const { return value - variance; }
};

// The pools of goods that lie in a warehouse as these lots.
std::map<Pool, Quantity> pools_of(const catalog::Item& item, Id<catalog::Warehouse> warehouse,
                                  const std::vector<LotShare>& lots);

// The goods of one document line by the lots they came as: one pool, or for an item costed by lot a
// pool each, whose values sum to the line's.
std::vector<CostIn> costs_in(const catalog::Item& item, Id<catalog::Warehouse> warehouse,
                             std::int64_t line, const std::vector<LotShare>& lots,
                             const Money& value);

// Goods that come in at a known value: a layer each (under `average` and `standard` the pool's one
// layer grows and the receipt leaves a trail of quantity). What came of each line.
std::vector<CameIn> receive(Tx& tx, const Document& document, const std::vector<CostIn>& in);

// Goods that leave: the value each line takes, in the order of the question. There must be enough.
std::vector<Money> issue(Tx& tx, const Document& document, const std::vector<CostOut>& out);

// Goods that come back from `original` line `original_line`: at the cost at which those units left,
// last out first back in, as layers dated by `document`. `pool` may lie in another warehouse than
// they left from; with a lot it takes what left of that lot.
struct GiveBack {
    std::int64_t line = 0;
    Id<Document> original;
    std::int64_t original_line = 0;
    Pool pool;
    std::string method;
    Quantity quantity;
};
std::vector<CameIn> give_back(Tx& tx, const Document& document, const std::vector<GiveBack>& back);

// Goods that came in with a document line (a receipt that goes back to the supplier, a return that
// is written off): that line's own layers where they are still there, else by the item's method.
// The value taken.
Money issue_of(Tx& tx, const Document& document, const CostOut& out, Id<Document> came_with,
               std::int64_t came_with_line);

// Goods that change their pool take their layers along: value, first date and the receipt they came
// with. `came_with` says which document line brought them into `from` (a transfer's shipment into
// transit); none: the method says which go. `value` is what left, `in_stock()` what arrived.
struct Carry {
    std::int64_t line = 0;
    Pool from;
    Pool to;
    std::string method;
    Quantity quantity;
    Id<Document> came_with = {};
    std::int64_t came_with_line = 0;
};
CameIn carry(Tx& tx, const Document& document, const Carry& carry);

// Goods between two warehouses: each lot is a pool of its own, in layers, however its item is
// costed. So their cost is found again when that changes while they are on their way.
Pool transit_pool(Id<catalog::Item> item, Id<Lot> lot);
bool is_transit(const Pool& pool);

// A late change of what a receipt line cost, split by where those very units are now.
struct LateCost {
    Id<Document> receipt;
    std::int64_t receipt_line = 0;
    Money difference;         // of the whole line
    Quantity sent_back = {};  // to the supplier, who asks nothing for them
};
struct LateShare {
    bool in_transit = false;
    Id<catalog::Warehouse> warehouse;  // for the books; none in transit or with one pool for all
    Money value;
};
struct LateSplit {
    std::vector<LateShare> on_hand;
    Money gone;
    Money variance;  // under `standard` stock keeps its cost, and all of it goes here
    Money not_in_stock() const { return gone + variance; }
};
LateSplit correct(Tx& tx, const Document& document, std::int64_t line, const LateCost& late);

// The same for goods that were carried between warehouses: by where those that arrived, or are
// still on their way, are now.
struct LateFreight {
    std::vector<Id<Document>> carriers;  // that took them along
    std::int64_t carried_line = 0;
    Quantity carried;  // by them, in all
    Money difference;
};
LateSplit correct_carried(Tx& tx, const Document& document, std::int64_t line,
                          const LateFreight& late);

// A value added to goods of a pool that lie here, such as what their repair cost: to the layers
// with which they came where those are still there. What was added: nothing under `standard`.
Money add_value(Tx& tx, const Document& document, const CostIn& in, Id<Document> came_with,
                std::int64_t came_with_line);

// Takes back every cost entry of `original` for its reversal. Answers false, changing nothing, when
// later documents used what it brought in: then it can be reversed only together with them.
bool reverse_cost(Tx& tx, const Document& original, const Document& reversal);

// What one unit costs now: the item's standard cost where it is held at one, else the pool's
// average of what is left, else the item's last receipt's, else 0.
Price current_cost(Reads& reads, const Pool& pool);

// The pool an item's goods in a warehouse belong to, by the company's settings.
Pool pool_of(const catalog::Item& item, Id<catalog::Warehouse> warehouse, Id<Lot> lot);

}  // namespace storekeep::stock
