// What decides about availability besides the goods that lie there: what is on its way from another
// warehouse, what is in the packers' hands, and what is kept back.
#pragma once

#include "reports/stock/stock_facts.h"

namespace storekeep::reports {

struct Place {
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    auto operator<=>(const Place&) const = default;
};

// Shipped by another warehouse and not yet received by this one.
std::map<Place, Quantity> goods_in_transit(Reads& reads, const Selection& asked);

struct Floor {
    Quantity picked;  // and not yet packed
    Quantity packed;  // and not yet shipped
};
std::map<Place, Floor> goods_on_the_floor(Reads& reads, const Selection& asked);

// Where an item was ever kept, or is to be kept back; also when nothing is left of it.
std::set<Place> kept_places(Reads& reads, const Selection& asked);

// What a warehouse keeps back from sale; elsewhere the item's own safety stock is kept back.
std::map<Place, Quantity> safety_stocks(Reads& reads);

struct ItemName {
    std::string sku;
    std::string name;
    std::string unit;
    Quantity safety_stock;
    std::vector<NamedUnit> units = {};  // further ones
};
std::map<Id<catalog::Item>, ItemName> item_names(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
