// The only SQL that writes items and categories.
#pragma once

#include <optional>
#include <string>

#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

struct Category {
    Id<Category> id;
    std::string code;
    std::string cost_method;  // "" leaves it to the company's setting
    std::string name = {};
};

// An item as it is kept: all that can be saved.
struct ItemRecord {
    Item item;  // its cost_method is its own, "" where its category's or the company's holds
    Category category;
    std::string description;
    Factor weight;  // of one base unit, in kilograms
    Factor length;  // in centimetres, as are width and height
    Factor width;
    Factor height;
};

std::optional<ItemRecord> find_item(Reads& reads, const std::string& sku);
void save_item(Tx& tx, const ItemRecord& record);
void set_standard_cost(Tx& tx, Id<Item> item, Price cost);
// With its units, barcodes and places; nothing else may name it.
void remove_item(Tx& tx, Id<Item> item);
// Marks a change of what belongs to an item: its barcodes.
void raise_version(Tx& tx, Id<Item> item);

std::optional<Category> find_category(Reads& reads, const std::string& code);
void save_category(Tx& tx, const Category& category);
Category make_category(Tx& tx, const std::string& code);

// The method by which an item of that category is costed.
std::string resolved_cost_method(Reads& reads, const std::string& own, const Category& category);

}  // namespace storekeep::catalog
