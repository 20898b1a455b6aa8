#include "app/desktop/purchasing/purchasing_plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> purchasing_documents() {
    return {
        {"purchase_order", "Purchase order", "Purchase orders", "purchasing", "PO-",
         "purchase_order.create", "purchase_orders",
         {"document", "partner", "state", "date", "expected", "days_late", "lines", "ordered",
          "received", "open", "net", "gross", "currency", "warehouse", "reference"},
         {{"purchase_order.approve", {"waiting_for_approval"}, true},
          {"purchase_order.confirm", {"draft"}, true},
          {"receipt.post", {"open", "partially_received"}, true},
          {"supplier_bill.post", {"received", "closed"}, true},
          {"purchase_order.change",
           {"draft", "waiting_for_approval", "open", "partially_received"}},
          {"purchase_order.reject", {"waiting_for_approval"}},
          {"supplier_bill.post", {"open", "partially_received"}},
          {"purchase_order.close", {"open", "partially_received"}},
          {"purchase_order.cancel", {"draft", "waiting_for_approval", "open"}}},
         "No purchase orders yet. An order to a supplier says what is expected, when, at which "
         "price; receiving and the bill are then held against it."},
        {"receipt", "Goods receipt", "Goods receipts", "receiving", "GR-", "receipt.post",
         "documents",
         {"document", "date", "partner", "name", "state", "warehouse", "amount", "reference",
          "memo", "user"},
         {{"putaway.post", {"posted"}, true},
          {"supplier_bill.post", {"posted"}, true},
          {"landed_cost.post", {"posted"}},
          {"supplier_return.post", {"posted"}},
          {"receipt.true_up", {"posted"}},
          {"receipt.reverse", {"posted"}}},
         "No goods have been received yet. Open a purchase order and receive it, or scan its "
         "number."},
        {"supplier_bill", "Supplier bill", "Supplier bills", "document", "BILL-",
         "supplier_bill.post", "documents",
         {"document", "date", "partner", "name", "state", "amount", "currency", "reference",
          "memo"},
         {{"supplier_bill.release", {"held"}, true},
          {"payment.make", {"posted"}, true},
          {"supplier_bill.reverse", {"posted", "held"}}},
         "No bills yet. A supplier's bill is matched to what was received."},
        {"true_up", "True-up", "True-ups", "receiving", "TU-", "receipt.true_up", "documents",
         {"document", "date", "partner", "name", "state", "amount", "memo"},
         {{"true_up.reverse", {"posted"}}},
         "No provisional receipt was made final yet."},
        {"landed_cost", "Landed cost", "Landed costs", "truck", "LC-", "landed_cost.post",
         "documents",
         {"document", "date", "partner", "name", "state", "amount", "reference", "memo"},
         {{"landed_cost.reverse", {"posted"}}},
         "No freight or duty has been added to goods yet."},
        {"supplier_return", "Supplier return", "Supplier returns", "returns", "SR-",
         "supplier_return.post", "documents",
         {"document", "date", "partner", "name", "state", "amount", "memo"},
         {{"supplier_credit.post", {"posted"}, true}, {"supplier_return.reverse", {"posted"}}},
         "Nothing was sent back to a supplier yet."},
        {"supplier_credit", "Supplier credit", "Supplier credits", "document", "SC-",
         "supplier_credit.post", "documents",
         {"document", "date", "partner", "name", "state", "amount", "reference", "memo"},
         {{"supplier_credit.reverse", {"posted"}}},
         "No supplier has credited anything yet."},
    };
}

std::vector<LinesPlan> purchasing_lines() {
    return {
        {"purchase_order.create", "lines", "", "", "", {}, {"name", "amount"}},
        {"purchase_order.change", "lines", "document_lines", "document", "number",
         {{"item", "item"}, {"quantity", "quantity"}, {"unit", "unit"}, {"price", "price"},
          {"tax_code", "tax_code"}},
         {"line", "name", "amount"}},
        {"receipt.post", "lines", "expected_receipts", "purchase_order", "purchase_order",
         {{"quantity", "quantity"}, {"unit", "unit"}},
         {"line", "item"}},
        {"supplier_bill.post", "lines", "goods_received_not_billed", "partner", "supplier",
         {{"receipt", "receipt"}, {"quantity", "quantity"}, {"unit", "unit"}},
         {"line", "item"}},
        {"supplier_return.post", "lines", "document_lines", "document", "receipt",
         {{"unit", "unit"}}, {"line", "item", "name"}},
        {"supplier_credit.post", "lines", "document_lines", "document", "supplier_return",
         {{"price", "price"}}, {"line", "item", "name"}},
    };
}

}  // namespace storekeep::desktop
