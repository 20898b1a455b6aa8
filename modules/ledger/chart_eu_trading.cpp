// A trading company in the European Union: balance sheet accounts first, in the order customary on
// the continent, then income and expense by their nature.
#include "modules/ledger/chart.h"
#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

namespace {

constexpr std::array<ChartAccount, 56> eu_accounts{{
    {"0520", "Vehicles", "asset", {}, "investing"},
    {"0650", "Office and warehouse equipment", "asset", {}, "investing"},
    {"0690", "Accumulated depreciation", "asset", {}, "investing"},
    {"1140", "Merchandise", "asset", role::inventory},
    {"1150", "Merchandise in transit", "asset", role::in_transit},
    {"1185", "Goods billed not received", "asset", role::billed_not_received},
    {"1190", "Goods returned not credited", "asset", role::goods_returned_not_credited},
    {"1200", "Trade receivables", "asset", role::receivables},
    {"1250", "Accrued revenue", "asset", role::accrued_revenue},
    {"1290", "Revaluation of foreign balances", "asset", role::currency_revaluation},
    {"1300", "Other receivables", "asset"},
    {"1400", "Deductible input VAT", "asset", role::tax_receivable},
    {"1600", "Cash", "asset"},
    {"1800", "Bank", "asset", role::bank},
    {"1810", "Bank savings", "asset"},
    {"1900", "Prepaid expenses", "asset"},
    {"2900", "Share capital", "equity"},
    {"2970", "Results carried forward", "equity", role::retained_earnings},
    {"3070", "Accrued expenses", "liability"},
    {"3150", "Bank loans", "liability", {}, "financing"},
    {"3300", "Trade payables", "liability", role::payables},
    {"3350", "Goods received not invoiced", "liability", role::goods_received_not_billed},
    {"3360", "Acquisition cost clearing", "liability", role::landed_cost_clearing},
    {"3720", "Wages payable", "liability"},
    {"3740", "Social security payable", "liability"},
    {"3800", "VAT payable", "liability", role::tax_payable},
    {"4400", "Sales of merchandise", "income", role::revenue},
    {"4700", "Sales returns and reductions", "income", role::sales_returns},
    {"4730", "Cash discounts granted", "income", role::discounts_given},
    {"4830", "Restocking fees", "income", role::restocking_fees},
    {"4840", "Other operating income", "income"},
    {"5200", "Cost of merchandise sold", "expense", role::cost_of_goods_sold},
    {"5250", "Purchase price variance", "expense", role::purchase_price_variance},
    {"5730", "Cash discounts received", "expense", role::discounts_taken},
    {"5800", "Freight in and customs duty", "expense", role::freight_in},
    {"5880", "Stock differences", "expense", role::shrinkage},
    {"5890", "Merchandise written off", "expense", role::write_offs},
    {"5891", "Damaged merchandise", "expense", role::damaged_goods},
    {"5892", "Count differences", "expense", role::count_differences},
    {"5893", "Mispicks", "expense", role::mispicks},
    {"5894", "Differences in returns", "expense", role::return_differences},
    {"5895", "Repair costs", "expense", role::repair_costs},
    {"5896", "Stock corrections", "expense", role::stock_corrections},
    {"5897", "Merchandise revaluation", "expense", role::revaluation},
    {"6000", "Wages and salaries", "expense"},
    {"6110", "Social security contributions", "expense"},
    {"6220", "Depreciation", "expense"},
    {"6310", "Rent", "expense"},
    {"6325", "Energy and water", "expense"},
    {"6600", "Advertising", "expense"},
    {"6815", "Office supplies and postage", "expense"},
    {"6825", "Legal and accounting fees", "expense"},
    {"6855", "Bank charges", "expense"},
    {"6859", "Payment differences", "expense", role::payment_differences},
    {"6880", "Exchange differences", "expense", role::exchange_differences},
    {"9000", "Opening balances", "equity", role::opening_balance_equity},
}};

}  // namespace

const std::span<const ChartAccount> eu_trading_accounts = eu_accounts;

}  // namespace storekeep::ledger
