// item.save: makes an item or changes one. What is left out stays as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/catalog/entry_rules.h"
#include "office/operation.h"

namespace storekeep::catalog {

extern const Rule unit_is_base;
extern const Rule unit_in_use;
extern const Rule conversions_to_restate;
extern const Rule tracking_change_with_stock;
extern const Rule step_change_with_stock;
extern const Rule category_change_with_goods;

struct ItemUnitEntry {
    std::string unit;
    UnitRatio contains;
    void fields(Fields& f);
};

struct ItemBarcodeEntry {
    std::string code;
    std::string unit = {};
    void fields(Fields& f);
};

struct ItemWarehouseEntry {
    std::string warehouse;
    std::optional<Quantity> safety_stock = {};
    std::optional<std::string> preferred_bin = {};
    std::optional<std::int64_t> lead_time_days = {};
    std::optional<std::string> abc_class = {};
    void fields(Fields& f);
};

struct ItemSave : RequestHead {
    std::string sku;
    std::optional<std::string> name;
    std::optional<std::string> description;
    std::optional<std::string> category;
    std::optional<std::string> unit;
    std::vector<ItemUnitEntry> units;
    std::vector<ItemBarcodeEntry> barcodes;
    std::string tracking{unchanged};
    std::string cost_method{unchanged};
    std::optional<Price> standard_cost;
    std::string status{unchanged};
    std::optional<Price> sales_price;
    std::optional<Price> purchase_price;
    std::optional<Factor> weight;
    std::optional<Factor> length;
    std::optional<Factor> width;
    std::optional<Factor> height;
    std::optional<Quantity> step;
    std::optional<bool> inspect_on_receipt;
    std::optional<Quantity> safety_stock;
    std::optional<std::string> tax_code;
    std::vector<ItemWarehouseEntry> warehouses;
    void fields(Fields& f);
};

Operation item_save_operation();

}  // namespace storekeep::catalog
