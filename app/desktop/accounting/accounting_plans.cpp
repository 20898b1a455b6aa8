#include "app/desktop/accounting/accounting_plans.h"

namespace storekeep::desktop {

namespace {

const std::vector<std::string> money_list = {"document", "date",     "partner",   "name", "state",
                                             "amount",   "currency", "reference", "memo"};

}  // namespace

std::vector<DocumentPlan> accounting_documents() {
    return {
        {"payment", "Payment", "Payments", "money", "PAY-", "payment.receive", "documents",
         money_list, {{"payment.reverse", {"posted"}}},
         "No payments yet. A payment is applied to invoices or bills, or stands on account."},
        {"settlement", "Settlement", "Settlements", "money", "SET-", "settlement.post",
         "documents", money_list, {{"settlement.reverse", {"posted"}}},
         "Nothing that stands on account was settled yet."},
        {"journal", "Journal", "Journals", "accounting", "JE-", "journal.post", "documents",
         money_list, {{"journal.reverse", {"posted"}}},
         "No manual journals. Goods post themselves; journals are for the rest."},
        {"revaluation", "Revaluation", "Revaluations", "accounting", "RV-", "revaluation.post",
         "documents", money_list,
         {{"revaluation.approve", {"waiting"}, true},
          {"revaluation.reject", {"waiting"}},
          {"revaluation.reverse", {"posted"}}},
         "No stock was given another cost."},
        {"costing_change", "Costing change", "Costing changes", "accounting", "CC-",
         "costing.change", "documents", money_list, {}},
        {"currency_revaluation", "Revaluation of foreign balances",
         "Revaluations of foreign balances", "accounting", "CR-", "currency_revaluation.post",
         "documents", money_list, {{"currency_revaluation.reverse", {"posted"}}},
         "No balances in other currencies were revalued yet."},
        {"posting_rule", "Posting rule change", "Posting rule changes", "accounting", "PR-",
         "posting_rule.save", "documents", money_list, {}},
        {"item_category", "Item category change", "Item category changes", "items", "IC-", "",
         "documents", money_list, {}},
        {"item_merge", "Item merge", "Item merges", "items", "IM-", "item.merge", "documents",
         money_list, {}},
        {"partner_merge", "Partner merge", "Partner merges", "partner", "PM-", "partner.merge",
         "documents", money_list, {}},
        {"opening_stock", "Opening stock", "Opening stock", "items", "OS-",
         "opening_stock.post", "documents", money_list,
         {{"opening_stock.reverse", {"posted"}}},
         "What lay in the bins when the company began here was not entered yet."},
        {"opening_balance", "Opening balance", "Opening balances", "accounting", "OB-",
         "opening_balance.post", "documents", money_list,
         {{"opening_balance.reverse", {"posted"}}},
         "What stood in the books before was not entered yet."},
        {"export_batch", "Export batch", "Export batches", "export", "EX-",
         "export_batch.create", "documents", money_list, {},
         "Nothing was handed over to QuickBooks or Xero yet."},
    };
}

std::vector<LinesPlan> accounting_lines() {
    return {
        {"payment.receive", "apply", "open_items", "partner", "customer",
         {{"document", "document"}, {"foreign_open", "amount"}}, {"due", "currency"}, "",
         "amount", "amount", 1},
        {"payment.make", "apply", "open_items", "partner", "supplier",
         {{"document", "document"}, {"foreign_open", "amount"}}, {"due", "currency"}, "",
         "amount", "amount", -1},
        {"settlement.post", "apply", "open_items", "partner", "customer",
         {{"document", "document"}, {"foreign_open", "amount"}}, {"due", "currency"}, "",
         "amount", "", 1},
    };
}

}  // namespace storekeep::desktop
