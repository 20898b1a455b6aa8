// Landed cost: freight, duty and other charges, split over the goods of receipts and transfers by a
// basis, into stock for what is still here and into the result for what has left.
#pragma once

#include <string>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/purchasing/accrual_store.h"
#include "modules/stock/cost.h"

namespace storekeep::purchasing {

struct Charge {
    std::string name;   // "duty"; may be empty
    std::string basis;  // value, quantity, weight, volume, line
    Money amount;
};

// A line of goods that may bear charges.
struct Bearer {
    Id<Document> document;  // the receipt or transfer
    std::string number;     // its
    std::int64_t line = 0;
    catalog::Item item;
    Id<catalog::Warehouse> warehouse;  // where they came
    Quantity quantity;
    Money value;
    std::vector<Id<Document>> carriers = {};  // of a transfer: with which they left and arrived
};

// What one item weighs and fills, in millionths of a kilogram and of a cubic centimetre.
struct ItemSize {
    std::int64_t weight = 0;
    std::int64_t volume = 0;
};

// How much of a basis a bearer has: the weight of its part in the split.
std::int64_t measure_of(const Bearer& bearer, const ItemSize& size, const std::string& basis);

struct LandedCostLine {
    std::int64_t line = 0;
    std::int64_t charge = 0;  // counted from 1
    Bearer bearer;
    std::int64_t measure = 0;
    Money amount;
    stock::LateSplit split = {};  // once known
};

struct LandedCost {
    Document document;
    Id<catalog::Partner> supplier;  // none: taken from what bills left on clearing
    std::string reference;
    Money amount;
    std::vector<Charge> charges;
    std::vector<LandedCostLine> lines;
};

// Pure: each charge split over the bearers by the largest remainder. `sizes` are those of the
// bearers; a charge whose measures are all zero has no lines.
std::vector<LandedCostLine> landed_cost_lines(const std::vector<Charge>& charges,
                                              const std::vector<Bearer>& bearers,
                                              const std::vector<ItemSize>& sizes);

// Adds each line's part to the cost of its goods and says where they were.
void bear(Tx& tx, LandedCost& cost);

// Pure: the entry. `taken` are the bills' lines on clearing that it uses up.
ledger::Entry landed(const ledger::PostingRules& rules, const LandedCost& cost,
                     const std::vector<Accrual>& taken, std::string_view late_cost_role);

}  // namespace storekeep::purchasing
