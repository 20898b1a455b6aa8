// A trading company in the United States.
#include "modules/ledger/chart.h"
#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

namespace {

constexpr std::array<ChartAccount, 60> us_accounts{{
    {"1000", "Checking account", "asset", role::bank},
    {"1010", "Savings account", "asset"},
    {"1020", "Petty cash", "asset"},
    {"1100", "Accounts receivable", "asset", role::receivables},
    {"1150", "Accrued revenue", "asset", role::accrued_revenue},
    {"1190", "Revaluation of foreign balances", "asset", role::currency_revaluation},
    {"1200", "Sales tax recoverable", "asset", role::tax_receivable},
    {"1300", "Prepaid expenses", "asset"},
    {"1400", "Inventory", "asset", role::inventory},
    {"1450", "Goods in transit", "asset", role::in_transit},
    {"1455", "Goods billed not received", "asset", role::billed_not_received},
    {"1460", "Goods returned not credited", "asset", role::goods_returned_not_credited},
    {"1500", "Furniture and equipment", "asset", {}, "investing"},
    {"1510", "Vehicles", "asset", {}, "investing"},
    {"1590", "Accumulated depreciation", "asset", {}, "investing"},
    {"2000", "Accounts payable", "liability", role::payables},
    {"2100", "Credit card", "liability"},
    {"2150", "Goods received not billed", "liability", role::goods_received_not_billed},
    {"2160", "Landed cost clearing", "liability", role::landed_cost_clearing},
    {"2200", "Sales tax payable", "liability", role::tax_payable},
    {"2300", "Accrued expenses", "liability"},
    {"2400", "Payroll taxes payable", "liability"},
    {"2500", "Line of credit", "liability", {}, "financing"},
    {"2700", "Long-term loans", "liability", {}, "financing"},
    {"3000", "Common stock", "equity"},
    {"3100", "Owner distributions", "equity"},
    {"3200", "Retained earnings", "equity", role::retained_earnings},
    {"3900", "Opening balance equity", "equity", role::opening_balance_equity},
    {"4000", "Sales", "income", role::revenue},
    {"4100", "Sales returns and allowances", "income", role::sales_returns},
    {"4110", "Sales discounts", "income", role::discounts_given},
    {"4200", "Restocking fees", "income", role::restocking_fees},
    {"4300", "Freight charged to customers", "income"},
    {"4900", "Other income", "income"},
    {"5000", "Cost of goods sold", "expense", role::cost_of_goods_sold},
    {"5100", "Purchase price variance", "expense", role::purchase_price_variance},
    {"5110", "Purchase discounts", "expense", role::discounts_taken},
    {"5200", "Freight in and duty", "expense", role::freight_in},
    {"5300", "Inventory shrinkage", "expense", role::shrinkage},
    {"5400", "Inventory write-offs", "expense", role::write_offs},
    {"5410", "Damaged goods", "expense", role::damaged_goods},
    {"5420", "Count differences", "expense", role::count_differences},
    {"5430", "Mispicks", "expense", role::mispicks},
    {"5440", "Differences in returns", "expense", role::return_differences},
    {"5450", "Repair costs", "expense", role::repair_costs},
    {"5460", "Inventory revaluation", "expense", role::revaluation},
    {"5470", "Stock corrections", "expense", role::stock_corrections},
    {"6000", "Wages and salaries", "expense"},
    {"6010", "Payroll taxes", "expense"},
    {"6100", "Office expense and postage", "expense"},
    {"6200", "Rent", "expense"},
    {"6300", "Utilities", "expense"},
    {"6400", "Advertising", "expense"},
    {"6500", "Insurance", "expense"},
    {"6600", "Professional fees", "expense"},
    {"6700", "Bank charges", "expense"},
    {"6710", "Payment differences", "expense", role::payment_differences},
    {"6800", "Depreciation", "expense"},
    {"7000", "Interest expense", "expense"},
    {"7100", "Exchange gain or loss", "expense", role::exchange_differences},
}};

}  // namespace

const std::span<const ChartAccount> us_trading_accounts = us_accounts;

}  // namespace storekeep::ledger
