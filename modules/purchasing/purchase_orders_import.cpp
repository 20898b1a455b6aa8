#include "modules/purchasing/purchase_orders_import.h"

namespace storekeep::purchasing {

Importer purchase_orders_importer() {
    return {"purchase-orders",
            "Open purchase orders; rows with one number make one order, which is placed at once",
            "purchase_order.create",
            "number",
            {
                {"number", "number", true, {"PO Number", "Order Number", "Purchase Order", "PO"}},
                {"supplier", "supplier", true, {"Vendor", "Supplier Code", "supplierID"}},
                {"warehouse", "warehouse", true, {"Location", "Ship To", "Site"}},
                {"date", "date", false, {"Order Date", "PO Date"}},
                {"expected", "expected", false, {"Expected Date", "Due Date", "Delivery Date"}},
                {"reference", "reference", false, {"Vendor Reference", "Supplier Reference"}},
                {"line", "lines[].line", false, {"Line Number"}},
                {"item", "lines[].item", true, {"SKU", "Item Number", "productID"}},
                {"quantity", "lines[].quantity", true, {"Qty", "Quantity Ordered"}},
                {"unit", "lines[].unit", false, {"UOM", "Unit of Measure"}},
                {"price", "lines[].price", false, {"Unit Cost", "Unit Price", "Rate", "unitPrice"}},
            },
            {},
            {"purchase_order.confirm"},
            "purchase_order.cancel"};
}

}  // namespace storekeep::purchasing
