// The navigation at the left: areas and what belongs to each.
#include <algorithm>

#include "app/desktop/company/desk.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

namespace {

AreaEntry documents(std::string_view kind) {
    const DocumentPlan& plan = *find_plan(kind);
    return {plan.plural, plan.icon, address::list(kind)};
}

AreaEntry report(std::string_view title, std::string_view icon, std::string_view name,
                 Json given = Json::object()) {
    return {title, icon, address::report(name, std::move(given))};
}

AreaEntry page(std::string_view title, std::string_view icon, std::string_view name,
               std::string_view operation = "") {
    return {title, icon, address::page(name), operation};
}

AreaEntry form(std::string_view title, std::string_view icon, std::string_view operation) {
    return {title, icon, address::operation(operation), operation};
}

std::vector<Area> made() {
    return {
        {"Home", "home", {{"Home", "home", address::home()}}},
        {"Purchasing", "purchasing",
         {documents("purchase_order"), documents("supplier_bill"), documents("landed_cost"),
          documents("supplier_return"), documents("supplier_credit"),
          report("Received, not billed", "clock", "goods_received_not_billed"),
          report("Supplier performance", "reports", "supplier_performance")}},
        {"Receiving",
         "receiving",
         {page("Receive", "scan", "receive", "receipt.post"),
          page("Put away", "bin", "putaway_station", "putaway.post"),
          report("Expected", "clock", "expected_receipts"), documents("receipt"),
          documents("putaway")}},
        {"Sales", "sales",
         {documents("sales_order"), documents("shipment"), documents("invoice"),
          report("Promised from purchases", "clock", "promised_from_purchases"),
          report("Shipped, not invoiced", "clock", "shipped_not_invoiced"),
          report("Margin", "reports", "sales_margin")}},
        {"Warehouse",
         "warehouse",
         {page("Pick", "pick", "picking", "pick.confirm"),
          page("Pack", "pack", "packing", "pack.post"),
          page("Ship", "truck", "shipping", "shipment.post"),
          page("Count", "count", "counting", "count.enter"),
          report("Stock", "items", "stock_on_hand"), report("Available", "items", "availability"),
          page("Bins", "bin", "bins"),
          page("Allocation", "list", "allocation", "sales_order.allocate"),
          report("Pick list", "pick", "pick_list"), documents("transfer"), documents("count"),
          documents("adjustment"), documents("stock_move"), documents("status_change"),
          documents("lot_block"), report("Expiring lots", "clock", "expiring_lots")}},
        {"Returns", "returns",
         {documents("return"), documents("credit_note"), documents("disposition"),
          report("Exchanges", "transfer", "exchanges"),
          report("Returns to tell channels", "export", "channel_returns"),
          documents("channel_batch")}},
        {"Items and partners", "items",
         {report("Items", "items", "items"), report("Partners", "partner", "partners"),
          report("Price lists", "money", "price_lists"),
          report("Rates of exchange", "money", "currency_rates"),
          report("Units", "list", "units"), report("Categories", "list", "categories"),
          report("Duplicates", "warning", "duplicates"),
          report("Data quality", "check", "data_quality")}},
        {"Accounting", "accounting",
         {documents("payment"), report("Open items", "money", "open_items"),
          documents("journal"), report("General ledger", "book", "general_ledger"),
          report("Trial balance", "accounting", "trial_balance"), documents("revaluation"),
          form("Close books", "check", "period.close"),
          report("Closing checklist", "list", "close_checklist"),
          page("Hand over", "export", "handover", "export_batch.create"),
          report("Accounts", "book", "accounts")}},
        {"Reports", "reports", {page("All reports", "reports", "reports")}},
        {"Settings",
         "settings",
         {page("Company", "company", "company", "company.configure"),
          page("Import", "import", "import", "import.record"),
          report("Letterhead", "document", "letterhead"), report("Users", "user", "users"),
          report("Roles", "user", "roles"), report("Warehouses", "warehouse", "warehouses"),
          report("Numbering", "document", "numbering"), report("Tax codes", "money", "tax_codes"),
          report("Posting rules", "book", "posting_rules"),
          report("Operation log", "list", "audit_log"),
          report("Refused attempts", "warning", "refused_attempts")}},
    };
}

}  // namespace

bool may_see(const Desk& desk, const AreaEntry& entry) {
    if (!entry.operation.empty()) return desk.may_do(entry.operation);
    if (const Json* report = entry.address.find("report")) return desk.may_ask(*report->text());
    // Documents are listed for those who work with them, and for those who see the books.
    const DocumentPlan* plan = find_plan(entry.address.text_or("kind", ""));
    if (!plan) return true;
    const auto may_do = [&](const Offer& offer) { return desk.may_do(offer.operation); };
    return desk.may_ask(plan->report) &&
           (desk.may_do(plan->create) || desk.may_ask("trial_balance") ||
            std::any_of(plan->offers.begin(), plan->offers.end(), may_do));
}

const std::vector<Area>& areas() {
    static const std::vector<Area> all = made();
    return all;
}

}  // namespace storekeep::desktop
