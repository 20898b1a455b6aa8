// What lay where, what it was worth and for whom it was held, at the end of any day. There is one
// way to ask, for today and for long ago: the balance less what came after the day. Balances are
// proven to be the sums of their facts, so that this is the sum up to the day, found by looking
// only at what lies after it.
#pragma once

#include "modules/stock/cost.h"
#include "reports/selection.h"

namespace storekeep::reports {

struct Lying {
    stock::Pool pool;  // of its cost; warehouse none: on its way between warehouses
    Id<catalog::Warehouse> warehouse;
    std::string item;
    std::string unit;
    std::string warehouse_code;
    std::string bin;
    std::string bin_type;
    std::string lot;
    std::string status;
    Quantity quantity;
    Quantity allocated;
    bool is_expired = false;  // its lot, on the day that is counted from
    Quantity unpromised() const {
        return status == stock::available ? quantity - allocated : Quantity{};
    }
    Quantity available() const { return is_expired ? Quantity{} : unpromised(); }
};
// By item, warehouse, bin, lot and status. Goods in transit only when `with_transit`.
std::vector<Lying> lying_goods(Reads& reads, const Selection& asked, bool with_transit);

struct PoolContent {
    Quantity quantity;
    Money value;
};
using Pools = std::map<stock::Pool, PoolContent>;
Pools pool_contents(Reads& reads, const Selection& asked);

// What was held for orders in a bin after the day, to be taken off what is held now.
struct Holding {
    Id<catalog::Bin> bin;
    Id<catalog::Item> item;
    Id<stock::Lot> lot;
    auto operator<=>(const Holding&) const = default;
};
std::map<Holding, Quantity> held_after(Reads& reads, Date as_of);

}  // namespace storekeep::reports
