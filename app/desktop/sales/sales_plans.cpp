#include "app/desktop/sales/sales_plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> sales_documents() {
    return {
        {"sales_order", "Sales order", "Sales orders", "sales", "SO-", "sales_order.create",
         "sales_orders",
         {"document", "partner", "state", "date", "ship_by", "days_late", "lines", "ordered",
          "allocated", "shipped", "net", "gross", "currency", "channel", "priority", "warehouse"},
         {{"sales_order.confirm", {"draft"}, true},
          {"pick.confirm", {"confirmed", "allocated", "partly_allocated", "picking"}, true},
          {"pack.post", {"picked", "partly_picked", "packing", "picking"}, true},
          {"shipment.post", {"packed", "partly_packed", "partly_shipped"}, true},
          {"sales_order.change", {"draft", "confirmed", "allocated", "partly_allocated"}},
          {"sales_order.allocate", {"confirmed", "partly_allocated", "partly_shipped"}},
          {"sales_order.release", {"confirmed", "allocated", "partly_allocated"}},
          {"invoice.post", {"shipped", "partly_shipped"}},
          {"sales_order.cancel", {"draft", "confirmed", "allocated", "partly_allocated"}}},
         "No sales orders yet. A confirmed order holds its goods in their bins."},
        {"pick", "Pick", "Picks", "pick", "PK-", "pick.confirm", "documents",
         {"document", "date", "partner", "name", "state", "warehouse", "user", "memo"},
         {{"pick.reverse", {"posted"}}},
         "Nothing was picked yet. The pick list says what to take from which bin."},
        {"pack", "Packing list", "Packing lists", "pack", "PL-", "pack.post", "documents",
         {"document", "date", "partner", "name", "state", "warehouse", "user", "memo"},
         {{"pack.reverse", {"posted"}}},
         "Nothing was packed yet."},
        {"shipment", "Shipment", "Shipments", "truck", "SH-", "shipment.post", "documents",
         {"document", "date", "partner", "name", "state", "warehouse", "reference", "memo"},
         {{"invoice.post", {"posted"}, true},
          {"return.authorize", {"posted", "invoiced"}},
          {"shipment.reverse", {"posted"}}},
         "Nothing was shipped yet."},
        {"invoice", "Invoice", "Invoices", "document", "INV-", "invoice.post", "documents",
         {"document", "date", "partner", "name", "state", "amount", "currency", "reference",
          "memo"},
         {{"payment.receive", {"posted"}, true}, {"invoice.reverse", {"posted"}}},
         "No invoices yet. A shipment is billed as it left."},
    };
}

std::vector<LinesPlan> sales_lines() {
    return {
        {"sales_order.change", "lines", "document_lines", "document", "number",
         {{"line", "line"}, {"item", "item"}, {"quantity", "quantity"}, {"unit", "unit"},
          {"price", "price"}, {"discount", "discount_percent"}, {"tax_code", "tax_code"}},
         {}},
        {"pick.confirm", "lines", "pick_list", "document", "sales_order",
         {{"bin", "bin"}, {"quantity", "quantity"}, {"unit", "unit"}},
         {"line", "item", "name"}},
        {"shipment.post", "lines", "", "", "", {}, {}},
        {"return.authorize", "lines", "document_lines", "document", "shipment",
         {{"unit", "unit"}}, {"line", "item", "name"}},
    };
}

}  // namespace storekeep::desktop
