#include "modules/catalog/module.h"
#include "modules/catalog/take_back.h"

namespace storekeep::catalog {

Importer price_lists_import() {
    return {
        "price-lists",
        "prices of suppliers and for customers: neighbouring rows of one list are saved together",
        "price_list.save",
        "list",
        {
            {"list", "code", true, {"price list", "list code", "price list code"}},
            {"name", "name", false, {"list name"}},
            {"supplier", "supplier", false, {"vendor", "supplier code", "vendor code"}},
            {"customer", "customer", false, {"customer code", "customer group"}},
            {"currency", "currency"},
            {"item", "lines[].item", true, {"sku", "item code", "item number", "part number"}},
            {"unit", "lines[].unit", false, {"uom", "unit of measure"}},
            {"from", "lines[].from", false, {"valid from", "start date", "effective date"}},
            {"minimum", "lines[].minimum", false, {"minimum quantity", "min qty", "break"}},
            {"price", "lines[].price", true, {"unit price", "list price", "cost", "unit cost"}},
        },
        {},
        {},
        {},
        take_back_prices,
    };
}

}  // namespace storekeep::catalog
