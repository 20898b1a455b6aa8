#include "modules/catalog/module.h"

namespace storekeep::catalog {

Importer items_import() {
    return {
        "items",
        "items with a unit and a barcode each: one item a row",
        "item.save",
        {},
        {
            {"sku", "sku", true,
             {"item", "item code", "item number", "item no", "item id", "stock code", "part number",
              "product code", "product id", "variant sku"}},
            {"name", "name", true,
             {"item name", "product name", "product/service name", "product", "title"}},
            {"description", "description", false,
             {"desc", "sales description", "long description", "body (html)", "quantity per unit"}},
            {"category", "category", false,
             {"category id", "category name", "product category", "item category", "item group",
              "type", "class"}},
            {"unit", "unit", false,
             {"base unit", "stock unit", "unit of measure", "uom", "u/m", "units"}},
            {"other_unit", "units[].unit", false, {"case unit", "pack unit", "purchase unit"}},
            {"contains", "units[].contains", false,
             {"units per case", "case quantity", "pack size", "conversion factor"}},
            {"barcode", "barcodes[].code", false,
             {"bar code", "ean", "upc", "gtin", "ean13", "variant barcode", "upc code"}},
            {"barcode_unit", "barcodes[].unit"},
            {"tracking", "tracking", false, {"tracked by", "lot or serial"}},
            {"cost_method", "cost_method", false, {"costing method", "valuation method"}},
            {"status", "status"},
            {"sales_price", "sales_price", false,
             {"price", "unit price", "sales price / rate", "sales unit price", "selling price",
              "list price", "variant price", "retail price"}},
            {"purchase_price", "purchase_price", false,
             {"purchase cost", "purchases unit price", "buying price", "cost", "unit cost",
              "cost per item"}},
            {"weight", "weight", false, {"weight (kg)", "weight value (kg)"}},
            {"length", "length", false, {"length (cm)"}},
            {"width", "width", false, {"width (cm)"}},
            {"height", "height", false, {"height (cm)"}},
            {"step", "step", false, {"smallest quantity"}},
            {"inspect_on_receipt", "inspect_on_receipt", false, {"inspection"}},
            {"safety_stock", "safety_stock", false, {"minimum stock", "min stock"}},
            {"warehouse", "warehouses[].warehouse"},
            {"preferred_bin", "warehouses[].preferred_bin", false, {"bin", "bin location"}},
        },
    };
}

}  // namespace storekeep::catalog
