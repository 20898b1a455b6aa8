// What the catalog asks the goods book before it changes what goods depend on. It only reads.
#pragma once

#include <string>

#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

// "5 at MAIN/A-01-1, 3 at MAIN/B-02-1 (lot L1, damaged)", or "" where there is none.
std::string stock_of_item(Reads& reads, Id<Item> item);
// "5 BOLT-M8, 3 NUT-M8", or "".
std::string stock_in_bin(Reads& reads, Id<Bin> bin);
// What keeps a warehouse in use: "stock of BOLT-M8", "purchase order PO-1", or "".
std::string use_of_warehouse(Reads& reads, Id<Warehouse> warehouse);
// Items with stock whose method is the company's setting: "BOLT-M8, NUT-M8", or "".
std::string stock_costed_by_setting(Reads& reads);

// The same of the items that leave it to their category.
std::string stock_costed_by_category(Reads& reads, Id<Category> category);
// Items with stock: "BOLT-M8, NUT-M8", or "".
std::string items_with_stock(Reads& reads);

bool has_moved(Reads& reads, Id<Item> item);
// Whether a quantity in stock is no multiple of `step`.
bool has_stock_off_step(Reads& reads, Id<Item> item, Quantity step);

}  // namespace storekeep::catalog
