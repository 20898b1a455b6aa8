#include "modules/sales/module.h"

#include "modules/sales/invoice_post.h"
#include "modules/sales/invoice_reverse.h"
#include "modules/sales/sales_order_allocate.h"
#include "modules/sales/sales_order_cancel.h"
#include "modules/sales/sales_order_change.h"
#include "modules/sales/sales_order_confirm.h"
#include "modules/sales/sales_order_create.h"
#include "modules/sales/sales_order_release.h"
#include "modules/sales/shipment_post.h"
#include "modules/sales/shipment_reverse.h"
#include "modules/sales/shipment_store.h"

namespace storekeep::sales {

Module module() {
    return {
        "sales",
        {
            sales_order_create_operation(),
            sales_order_change_operation(),
            sales_order_confirm_operation(),
            sales_order_allocate_operation(),
            sales_order_release_operation(),
            sales_order_cancel_operation(),
            shipment_post_operation(),
            shipment_reverse_operation(),
            invoice_post_operation(),
            invoice_reverse_operation(),
        },
        {
            {"shipped_equals_moved",
             "what shipments say left is what moved to the customer and what its order counts",
             shipped_differs_from_moves},
            {"no_shipped_line_billed_twice", "no more is billed of a shipment line than left",
             billed_more_than_shipped},
            {"accrued_equals_shipped",
             "accrued revenue is what was accrued of shipped lines that are not billed",
             accrued_differs_from_shipped},
            {"sales_documents_post", "every shipment has moves and cost, every invoice revenue",
             sales_documents_without_posting},
            {"sales_papers_agree",
             "orders, shipments, invoices and what they claim say the same of each other",
             sales_papers_disagree},
        },
        {},
        rebuild,
        {
            sales_orders_importer(),
        },
    };
}

}  // namespace storekeep::sales
