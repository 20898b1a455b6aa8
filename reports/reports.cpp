#include "reports/reports.h"

#include "reports/access/access_reports.h"
#include "reports/analysis/analysis_reports.h"
#include "reports/books/books_reports.h"
#include "reports/catalog/catalog_reports.h"
#include "reports/control/control_reports.h"
#include "reports/documents/document_reports.h"
#include "reports/handover/handover_reports.h"
#include "reports/partners/partner_reports.h"
#include "reports/purchasing/purchasing_reports.h"
#include "reports/sales/sales_reports.h"
#include "reports/stock/stock_reports.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep {

namespace {

std::vector<Report> of_goods() {
    return {
        reports::stock_on_hand(),
        reports::availability(),
        reports::stock_ledger(),
        reports::inventory_valuation(),
        reports::stock_valuation(),
        reports::cost_layers(),
        reports::stock_aging(),
        reports::slow_movers(),
        reports::abc_analysis(),
        reports::stock_turns(),
        reports::kpi(),
        reports::transfers(),
        reports::lot_trace(),
        reports::lot_coverage(),
        reports::expiring_lots(),
        reports::shrinkage(),
        reports::adjustments_waiting(),
        reports::counts(),
        reports::count_sheet(),
        reports::count_differences(),
        reports::putaway_tasks(),
        reports::packing_tasks(),
        reports::shipping_tasks(),
    };
}

std::vector<Report> of_trade() {
    return {
        reports::purchase_orders(),
        reports::expected_receipts(),
        reports::goods_received_not_billed(),
        reports::landed_cost(),
        reports::promised_from_purchases(),
        reports::supplier_performance(),
        reports::supplier_exceptions(),
        reports::sales_orders(),
        reports::shipped_not_invoiced(),
        reports::sales_margin(),
        reports::order_lines(),
        reports::pick_list(),
        reports::exchanges(),
        reports::parcels(),
        reports::cartons(),
    };
}

std::vector<Report> of_books() {
    return {
        reports::trial_balance(),
        reports::profit_and_loss(),
        reports::balance_sheet(),
        reports::general_ledger(),
        reports::cash_flow(),
        reports::cash_forecast(),
        reports::tax_summary(),
        reports::receivables_aging(),
        reports::payables_aging(),
        reports::open_items(),
        reports::settlements(),
        reports::reconciliation(),
        reports::exceptions(),
        reports::approvals_waiting(),
        reports::close_checklist(),
        reports::audit_log(),
        reports::refused_attempts(),
        reports::import_batches(),
        reports::document_history(),
        reports::export_batches(),
        reports::export_batch_content(),
        reports::channel_returns(),
        reports::accounts(),
        reports::posting_rules(),
        reports::periods(),
        reports::tax_codes(),
    };
}

std::vector<Report> of_records() {
    return {
        reports::items(),
        reports::price_lists(),
        reports::item_settings(),
        reports::duplicates(),
        reports::data_quality(),
        reports::data_quality_score(),
        reports::currency_rates(),
        reports::partners(),
        reports::addresses(),
        reports::lookup(),
        reports::documents(),
        reports::document_facts(),
        reports::document_steps(),
        reports::document_lines(),
        reports::linked_documents(),
        reports::resting_documents(),
        reports::goods_moved(),
        reports::money_posted(),
        reports::promises_changed(),
        reports::units(),
        reports::categories(),
        reports::warehouses(),
        reports::bins(),
        reports::item_units(),
        reports::barcodes(),
        reports::letterhead(),
        reports::users(),
        reports::roles(),
        reports::company_settings(),
        reports::numbering(),
    };
}

}  // namespace

std::vector<Report> all_reports() {
    std::vector<Report> all;
    for (std::vector<Report> part : {of_goods(), of_trade(), of_books(), of_records()})
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

}  // namespace storekeep
