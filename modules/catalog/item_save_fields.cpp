#include "modules/catalog/item_save.h"

#include "modules/catalog/entry_rules.h"

namespace storekeep::catalog {

void ItemUnitEntry::fields(Fields& f) {
    f.field("unit", unit, "a further unit, as CASE; made where it is not known", "unit");
    f.field("contains", contains, "how many base units it holds: 12, 0.5 or 1/3");
}

void ItemBarcodeEntry::fields(Fields& f) {
    f.field("code", code, "as the scanner reads it");
    std::optional<std::string> given;
    f.field("unit", given, "the unit that carries it; left out: the base unit", "unit");
    unit = given.value_or("");
}

void ItemWarehouseEntry::fields(Fields& f) {
    f.field("warehouse", warehouse, "the warehouse", "warehouse");
    f.field("safety_stock", safety_stock, "kept back from sale there");
    f.field("preferred_bin", preferred_bin, "where it is put away first; empty: anywhere", "bin");
    f.field("lead_time_days", lead_time_days, "how long it takes to come there when ordered");
    f.field("abc_class", abc_class, "how much it matters there: A, B or C");
}

void ItemSave::fields(Fields& f) {
    f.field("sku", sku, "the item's code", "item");
    f.field("name", name, "what it is called; a new item needs one");
    f.field("description", description, "more about it", {}, long_text);
    f.field("category", category, "made where it is not known; left out for a new item: GENERAL",
            "category");
    f.field("unit", unit, "the base unit, in which stock and cost are kept; new items: EA", "unit");
    f.list("units", units, "further units; those not named stay as they are");
    f.list("barcodes", barcodes, "barcodes; those not named stay as they are");
    f.choice("tracking", tracking, {"none", "lot", "serial", "lot_and_serial"},
             "what is kept apart; new items: none");
    f.choice("cost_method", cost_method, cost_methods(),
             "how it is costed; new items: inherited from category or company");
    f.field("standard_cost", standard_cost,
            "of one base unit; left out: what the first receipt costs. Stock under the method "
            "standard is held at it");
    f.choice("status", status, {"draft", "active", "discontinued", "blocked"},
             "whether it is bought and sold; new items: active");
    f.field("sales_price", sales_price, "for one base unit");
    f.field("purchase_price", purchase_price, "of one base unit");
    f.field("weight", weight, "of one base unit, in kilograms");
    f.field("length", length, "of one base unit, in centimetres");
    f.field("width", width, "of one base unit, in centimetres");
    f.field("height", height, "of one base unit, in centimetres");
    f.field("step", step, "the least quantity, in base units; new items: 1");
    f.field("inspect_on_receipt", inspect_on_receipt, "whether received goods wait for inspection");
    f.field("safety_stock", safety_stock, "kept back from sale, in base units");
    f.field("tax_code", tax_code, "how it is taxed unless partner or line say otherwise",
            "tax_code");
    f.list("warehouses", warehouses, "what differs in a warehouse");
}

}  // namespace storekeep::catalog
