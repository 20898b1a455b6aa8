// sales-orders: neighbouring rows of one number become one order.
#include "modules/sales/module.h"

namespace storekeep::sales {

Importer sales_orders_importer() {
    return {"sales-orders",
            "Orders of customers, a row a line",
            "sales_order.create",
            "number",
            {
                {"number", "number", true, {"order", "order number", "sales order", "order id"}},
                {"customer", "customer", true, {"customer code", "account", "sold to"}},
                {"warehouse", "warehouse", true, {"location", "ship from"}},
                {"date", "date", false, {"order date", "created at"}},
                {"ship_by", "ship_by", false, {"ship date", "requested date", "promised date"}},
                {"channel", "channel", false, {"source", "sales channel"}},
                {"reference", "reference", false, {"po number", "customer po", "external id"}},
                {"priority", "priority"},
                {"ship_to", "ship_to", false, {"ship to code", "address code"}},
                {"memo", "memo", false, {"note", "notes"}},
                {"line", "lines[].line", false, {"line number"}},
                {"item", "lines[].item", true, {"sku", "product", "item code", "lineitem sku"}},
                {"quantity", "lines[].quantity", true, {"qty", "ordered", "lineitem quantity"}},
                {"unit", "lines[].unit", false, {"uom", "unit of measure"}},
                {"price", "lines[].price", false, {"unit price", "rate", "lineitem price"}},
                {"discount_percent", "lines[].discount_percent", false, {"discount", "discount %"}},
                {"line_warehouse", "lines[].warehouse"},
            },
            {},
            {},
            "sales_order.cancel"};
}

}  // namespace storekeep::sales
