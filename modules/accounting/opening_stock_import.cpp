#include "modules/accounting/opening_stock_import.h"

namespace storekeep::accounting {

Importer opening_stock_importer() {
    return {"opening-stock",
            "What lay in the bins at the start; the rows of a warehouse make one document",
            "opening_stock.post",
            "warehouse",
            {
                {"warehouse", "warehouse", true, {"Location", "Site"}},
                {"date", "date", false, {"As of", "Quantity as-of Date"}},
                {"item", "lines[].item", true, {"SKU", "Item Number", "productID"}},
                {"bin", "lines[].bin", false, {"Bin Location", "Shelf"}},
                {"quantity", "lines[].quantity", true,
                 {"Qty", "Quantity on Hand", "On hand", "unitsInStock"}},
                {"unit", "lines[].unit", false, {"UOM", "Unit of Measure"}},
                {"unit_cost", "lines[].unit_cost", true, {"Cost", "Unit Cost", "Average Cost"}},
                {"status", "lines[].status", false, {"Condition"}},
            },
            {},
            {},
            "opening_stock.reverse"};
}

}  // namespace storekeep::accounting
