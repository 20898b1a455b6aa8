#include "modules/accounting/module.h"

#include "modules/accounting/company_create.h"
#include "modules/accounting/costing_change.h"
#include "modules/accounting/currency_revaluation_post.h"
#include "modules/accounting/currency_revaluation_reverse.h"
#include "modules/accounting/open_item_store.h"
#include "modules/accounting/opening_balance_post.h"
#include "modules/accounting/opening_balance_reverse.h"
#include "modules/accounting/opening_balances_import.h"
#include "modules/accounting/opening_stock_import.h"
#include "modules/accounting/opening_stock_post.h"
#include "modules/accounting/opening_stock_reverse.h"
#include "modules/accounting/payment_make.h"
#include "modules/accounting/payment_receive.h"
#include "modules/accounting/payment_reverse.h"
#include "modules/accounting/tax_code_save.h"
#include "modules/accounting/revaluation_approve.h"
#include "modules/accounting/revaluation_post.h"
#include "modules/accounting/revaluation_reject.h"
#include "modules/accounting/revaluation_reverse.h"
#include "modules/accounting/settlement_post.h"
#include "modules/accounting/settlement_reverse.h"

namespace storekeep::accounting {

Module module() {
    return {
        "accounting",
        {
            company_create_operation(),
            opening_balance_post_operation(),
            opening_balance_reverse_operation(),
            opening_stock_post_operation(),
            opening_stock_reverse_operation(),
            payment_receive_operation(),
            payment_make_operation(),
            payment_reverse_operation(),
            tax_code_save_operation(),
            revaluation_post_operation(),
            revaluation_approve_operation(),
            revaluation_reject_operation(),
            revaluation_reverse_operation(),
            costing_change_operation(),
            settlement_post_operation(),
            settlement_reverse_operation(),
            currency_revaluation_post_operation(),
            currency_revaluation_reverse_operation(),
        },
        {
            {"receivables_and_payables_equal_open_items",
             "each receivables and payables account equals its open items, at the end of every day",
             receivables_and_payables_equal_open_items},
            {"open_balances_equal_items",
             "what is open of each item is its amount less what was applied to it",
             open_balances_equal_items},
            {"inventory_equals_layers",
             "the inventory and in-transit accounts equal the cost layers' value, per pool",
             inventory_accounts_equal_layers},
            {"tax_equals_postings",
             "the tax lines of every document equal what it posted to the accounts of tax",
             tax_accounts_differ_from_tax_lines},
            {"payments_equal_postings",
             "payments, open items and revaluations say what they put into the books",
             papers_differ_from_postings},
        },
        {{"touched_documents_equal_open_items", touched_documents_equal_open_items},
         {"touched_inventory_equals_layers", touched_inventory_equals_layers}},
        rebuild_open_items,
        {
            opening_stock_importer(),
            opening_balances_importer(),
            open_invoices_importer(),
            open_bills_importer(),
        },
    };
}

}  // namespace storekeep::accounting
