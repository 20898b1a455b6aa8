#include "modules/purchasing/module.h"

#include "modules/purchasing/landed_cost_post.h"
#include "modules/purchasing/landed_cost_reverse.h"
#include "modules/purchasing/proofs.h"
#include "modules/purchasing/purchase_order_approve.h"
#include "modules/purchasing/purchase_order_cancel.h"
#include "modules/purchasing/purchase_order_change.h"
#include "modules/purchasing/purchase_order_close.h"
#include "modules/purchasing/purchase_order_confirm.h"
#include "modules/purchasing/purchase_order_create.h"
#include "modules/purchasing/purchase_order_reject.h"
#include "modules/purchasing/purchase_orders_import.h"
#include "modules/purchasing/receipt_post.h"
#include "modules/purchasing/receipt_reverse.h"
#include "modules/purchasing/receipt_store.h"
#include "modules/purchasing/receipt_true_up.h"
#include "modules/purchasing/supplier_bill_post.h"
#include "modules/purchasing/supplier_bill_release.h"
#include "modules/purchasing/supplier_bill_reverse.h"
#include "modules/purchasing/supplier_credit_post.h"
#include "modules/purchasing/supplier_credit_reverse.h"
#include "modules/purchasing/supplier_return_post.h"
#include "modules/purchasing/supplier_return_reverse.h"
#include "modules/purchasing/true_up_reverse.h"

namespace storekeep::purchasing {

Module module() {
    Module purchasing{"purchasing", {}, {}, {}, rebuild_balances, {purchase_orders_importer()}};
    purchasing.operations = {
        purchase_order_create(),
        purchase_order_change(),
        purchase_order_confirm(),
        purchase_order_approve(),
        purchase_order_reject(),
        purchase_order_cancel(),
        purchase_order_close(),
        receipt_post(),
        receipt_reverse(),
        receipt_true_up(),
        true_up_reverse(),
        supplier_bill_post(),
        supplier_bill_release(),
        supplier_bill_reverse(),
        landed_cost_post(),
        landed_cost_reverse(),
        supplier_return_post(),
        supplier_return_reverse(),
        supplier_credit_post(),
        supplier_credit_reverse(),
    };
    purchasing.proofs = {
        {"received_equals_moved", "what receipts say came is what moved and what it cost",
         received_differs_from_moved},
        {"goods_received_not_billed", "goods received not billed equals its open receipt lines",
         goods_received_differ_from_account},
        {"accruals_equal_accounts",
         "what waits for an allocation or a credit equals its account, line by line",
         accruals_differ_from_accounts},
        {"supplier_returned_equals_moved",
         "what supplier returns say went back is what moved and what it cost",
         sent_back_differs_from_moved},
        {"supplier_papers_equal_books",
         "supplier returns, credits and true-ups say what they put into the books",
         supplier_papers_differ_from_books},
        {"landed_cost_equals_layers",
         "each landed cost is what its lines put into cost layers and into the result",
         landed_costs_differ_from_layers},
        {"purchasing_balances", "what orders and receipts have open is the sum of their facts",
         purchasing_balances_differ},
        {"purchasing_papers_agree",
         "orders, receipts, bills and what they owe say the same of each other",
         purchasing_papers_disagree},
        {"purchasing_documents", "every receipt and bill has its moves and its journal",
         purchasing_documents_incomplete},
    };
    purchasing.guards = {
        {"goods_received_not_billed", touched_goods_received_differ},
        {"accruals_equal_accounts", touched_accruals_differ},
    };
    return purchasing;
}

}  // namespace storekeep::purchasing
