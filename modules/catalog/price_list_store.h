// The only SQL that writes price lists.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/catalog/price_list.h"

namespace storekeep::catalog {

struct PriceList {
    Id<PriceList> id;
    std::string code;
    std::string name;
    bool buying = false;
    Id<Partner> partner;  // none: for all customers
    Currency currency;
    bool active = true;
    std::int64_t version = 0;
};

struct PriceEntry {
    Id<Item> item;
    std::string unit;
    Date from;
    Quantity minimum;
    Price price;
};

std::optional<PriceList> find_price_list(Reads& reads, const std::string& code);
void save_price_list(Tx& tx, const PriceList& list);
std::optional<Price> price_on_list(Reads& reads, Id<PriceList> list, const PriceEntry& entry);
void save_price(Tx& tx, Id<PriceList> list, const PriceEntry& entry);
void remove_price(Tx& tx, Id<PriceList> list, const PriceEntry& entry);
void give_price_lists(Tx& tx, Id<Partner> from, Id<Partner> to);
void remove_price_list(Tx& tx, Id<PriceList> list);  // one that is empty

// All that holds for the partner on the day, in the currency asked for.
std::map<Id<Item>, std::vector<ListedPrice>> listed_prices(Reads& reads,
                                                           const PriceQuestion& question,
                                                           const std::vector<Item>& items);

}  // namespace storekeep::catalog
