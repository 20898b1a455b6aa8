// Prices that are proposed where an order says none: a supplier's, a customer's, everybody's.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

struct PriceQuestion {
    bool buying = false;
    Id<Partner> partner;
    Date date;          // of the order
    ExchangeRate rate;  // of its prices
};

struct ProposedPrice {
    Price price;       // of one of the unit asked for
    std::string rule;  // which one won, for people
};

// A price on a list that holds for the partner on the day.
struct ListedPrice {
    std::string list;
    bool of_partner = false;
    std::string unit;
    UnitRatio ratio;  // of that unit
    Date from;
    Quantity minimum;  // in that unit
    Price price;       // of one such unit
};

// The lists' prices for these items, asked for at once. Of those whose minimum is reached wins: the
// partner's own before everybody's, one in the unit ordered before one to be converted, the latest
// before earlier ones, the largest minimum. Lists are in the order's currency;
// without any, the item's own price is proposed, which is in the company's.
class PriceProposals {
public:
    PriceProposals(Reads& reads, const PriceQuestion& question, const std::vector<Item>& items);

    ProposedPrice of(const Item& item, const std::string& unit, UnitRatio ratio,
                     Quantity in_base_unit) const;

private:
    bool buying_;
    ExchangeRate rate_;
    std::map<Id<Item>, std::vector<ListedPrice>> listed_;
};

}  // namespace storekeep::catalog
