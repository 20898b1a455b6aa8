// Cost: what the goods that lie here cost, to the cent. Goods of one item (and warehouse) form a
// pool; a method says which cost leaves first. Value is conserved: taking q of a layer with
// quantity Q and value V takes round(V·q/Q), and everything when q = Q. What is posted is never
// rewritten; late facts are corrected forward.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::stock {

struct Layer;
struct CostEntry;

// Where cost is kept: an item in a warehouse; the lot only for items costed by lot.
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

// Goods that come in at a known value: a layer each (under `average`, the pool's one layer grows
// and the receipt leaves a trail of quantity).
void receive(Tx& tx, const Document& document, const std::vector<CostIn>& in);

// Goods that leave: the value each line takes, in the order of the question. There must be enough.
std::vector<Money> issue(Tx& tx, const Document& document, const std::vector<CostOut>& out);

// Goods that come back from `original` line `original_line`: at the cost at which those units left,
// last out first back in, as layers dated by `document`. The value that came back. `pool` may lie
// in another warehouse than they left from.
struct GiveBack {
    std::int64_t line = 0;
    Id<Document> original;
    std::int64_t original_line = 0;
    Pool pool;
    std::string method;
    Quantity quantity;
};
std::vector<Money> give_back(Tx& tx, const Document& document, const std::vector<GiveBack>& back);

// Goods that came in with a document line (a receipt that goes back to the supplier, a return that
// is written off): that line's own layers where they are still there, else by the item's method.
// The value taken.
Money issue_of(Tx& tx, const Document& document, const CostOut& out, Id<Document> came_with,
               std::int64_t came_with_line);

// Goods that change their pool take their layers along: value, first date and the receipt they came
// with. `came_with` says which document line brought them into `from` (a transfer's shipment into
// transit); none: the oldest go. The value carried.
struct Carry {
    std::int64_t line = 0;
    Pool from;
    Pool to;
    std::string method;
    Quantity quantity;
    Id<Document> came_with = {};
    std::int64_t came_with_line = 0;
};
Money carry(Tx& tx, const Document& document, const Carry& carry);

// Goods between two warehouses: a pool of their own.
Pool transit_pool(const Pool& pool);

// A late change of what a receipt line cost, split by where those very units are now.
struct LateCost {
    Id<Document> receipt;
    std::int64_t receipt_line = 0;
    Money difference;         // of the whole line
    Quantity sent_back = {};  // to the supplier, who asks nothing for them
};
struct LateShare {
    Pool pool;  // of the part on hand
    Money value;
};
struct LateSplit {
    std::vector<LateShare> on_hand;
    Money gone;
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

// What one unit costs now: the pool's average of what is left, else its last receipt's, else 0.
Price current_cost(Reads& reads, const Pool& pool);

// The pool an item's goods in a warehouse belong to, by the company's settings.
Pool pool_of(const catalog::Item& item, Id<catalog::Warehouse> warehouse, Id<Lot> lot);

}  // namespace storekeep::stock
