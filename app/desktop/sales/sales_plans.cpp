#include "app/desktop/sales/sales_plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> sales_documents() {
    return {
        {"sales_order", "Sales order", "Sales orders", "sales", "SO-", "sales_order.create",
         "sales_orders",
         {"document", "partner", "state", "date", "ship_by", "days_late", "lines", "ordered",
          "allocated", "shipped", "net", "gross", "currency", "channel", "priority", "warehouse"},
         {{"sales_order.confirm", {"draft"}, true},
          {"sales_order.allocate", {"confirmed"}, true},
          {"pick.confirm",
           {"allocated", "partially_allocated", "picking", "partially_shipped"}, true},
          {"pack.post", {"picked", "partially_packed"}, true},
          {"shipment.post", {"packed"}, true},
          {"invoice.post", {"shipped", "partially_invoiced"}, true},
          {"payment.receive", {"invoiced"}, true},
          {"payment.receive", {"partially_shipped", "partially_invoiced"}},
          {"sales_order.change",
           {"draft", "confirmed", "allocated", "partially_allocated", "partially_shipped"}},
          {"pack.post", {"picking", "partially_shipped"}},
          {"shipment.post", {"partially_packed", "partially_shipped"}},
          {"invoice.post", {"partially_shipped"}},
          {"sales_order.allocate", {"partially_allocated", "partially_shipped"}},
          {"sales_order.release", {"allocated", "partially_allocated"}},
          {"sales_order.cancel",
           {"draft", "confirmed", "allocated", "partially_allocated"}}},
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
          {"return.authorize", {"posted"}},
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
        {"sales_order.create", "lines", "", "", "", {}, {"name", "amount"}, "", "", "",
         0, "availability"},
        {"sales_order.change", "lines", "document_lines", "document", "number",
         {{"item", "item"}, {"quantity", "quantity"}, {"unit", "unit"}, {"price", "price"},
          {"discount", "discount_percent"}, {"tax_code", "tax_code"}},
         {"line", "name", "amount"}, "quantity", "", "", 0, "availability"},
        {"pick.confirm", "lines", "pick_list", "document", "sales_order",
         {{"bin", "bin"}, {"quantity", "quantity"}, {"unit", "unit"}},
         {"line", "item", "name"}},
        {"return.authorize", "lines", "document_lines", "document", "shipment",
         {{"quantity", "quantity"}, {"unit", "unit"}}, {"line", "item", "name"}},
    };
}

}  // namespace storekeep::desktop
